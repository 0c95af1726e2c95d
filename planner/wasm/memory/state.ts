import { Bytes, Doubles, Ints } from './memory'

/**
 * The lists and numbers that the caller hands over, by the names they have there (`Model`, `LinkedRoutes`, `NearStops`,
 * `AlikePairs`): before `init` it puts each list into the memory and its place there into the global of that name.
 * Routes are read and written at a time (`hand-over.ts`), loads and earnings change on both sides; all others are only
 * read here.
 */
const NO_INTS = changetype<Ints>(0)
const NO_BYTES = changetype<Bytes>(0)
const NO_DOUBLES = changetype<Doubles>(0)

// Sizes, and how nodes are numbered.
export let stops: i32 = 0
export let vehicles: i32 = 0
export let nodes: i32 = 0
export let firstPause: i32 = 0
export let firstStart: i32 = 0
export let firstEnd: i32 = 0
export let dimensions: i32 = 0

// The model.
export let place: Ints = NO_INTS
export let service: Ints = NO_INTS
export let windowFrom: Ints = NO_INTS
export let windowOpen: Ints = NO_INTS
export let windowClose: Ints = NO_INTS
export let delivery: Ints = NO_INTS
export let pickup: Ints = NO_INTS
export let change: Ints = NO_INTS
export let mate: Ints = NO_INTS
export let half: Bytes = NO_BYTES
export let frozen: Bytes = NO_BYTES
export let leaveOut: Doubles = NO_DOUBLES
export let earning: Doubles = NO_DOUBLES
export let allowed: Bytes = NO_BYTES
export let allowedFrom: Ints = NO_INTS
export let fixed: Doubles = NO_DOUBLES
export let capacity: Ints = NO_INTS
export let maxStops: Ints = NO_INTS
/** Frozen stops and pauses of vehicle v: `frozenList[frozenFrom[v] … frozenFrom[v + 1] − 1]`, and so on. */
export let frozenFrom: Ints = NO_INTS
export let frozenList: Ints = NO_INTS
export let pausesFrom: Ints = NO_INTS
export let pausesList: Ints = NO_INTS

// Rules that a plain kernel never sees: which of them there are (`Model.has`), and their numbers.
export let hasLate: bool = false
export let hasHeld: bool = false
export let hasOvertime: bool = false
export let hasFairness: bool = false
export let hasSetup: bool = false
export let hasLimits: bool = false
export let hasPauseLimit: bool = false
/** Slopes of stop s: `slopeFrom[s] … slopeFrom[s + 1] − 1`. */
export let slopeFrom: Ints = NO_INTS
export let slopeAfter: Doubles = NO_DOUBLES
export let slopePerSec: Doubles = NO_DOUBLES
/** Vehicle told for a stop, −1 for none, and start told, not a number for none; the price of changing them. */
export let heldVehicle: Ints = NO_INTS
export let heldStart: Doubles = NO_DOUBLES
export let changedVehicle: f64 = 0
export let changedSecond: f64 = 0
/** By vehicle; after Infinity for none. */
export let overtimeAfter: Doubles = NO_DOUBLES
export let overtimePerHour: Doubles = NO_DOUBLES
/** As `Fairness.pays`. */
export let fairnessPays: bool = false
export let fairnessWeight: f64 = 0
export let fairnessScale: f64 = 1
export let earnedBefore: Doubles = NO_DOUBLES
export let setup: Ints = NO_INTS
export let maxTravel: Doubles = NO_DOUBLES
export let maxDistance: Doubles = NO_DOUBLES
/** By pause and dimension, the part of a capacity that its limit takes up, beside the load on board. */
export let pauseExtra: Ints = NO_INTS

// Travel: by class the size of its matrices, and where they lie.
export let classOf: Ints = NO_INTS
export let sizes: Ints = NO_INTS
export let times: Ints = NO_INTS
export let costs: Ints = NO_INTS
export let costsInto: Ints = NO_INTS
/** In metres, four bytes a cell; 0 for none. */
export let distances: Ints = NO_INTS

// Routes.
export let next: Ints = NO_INTS
export let prev: Ints = NO_INTS
export let vehicle: Ints = NO_INTS
export let begin: Ints = NO_INTS
export let leave: Ints = NO_INTS
export let driveFrom: Ints = NO_INTS
export let fromPlace: Ints = NO_INTS
export let toPlace: Ints = NO_INTS
export let latest: Ints = NO_INTS
export let latestDriven: Ints = NO_INTS
export let arc: Ints = NO_INTS
export let waitAfter: Ints = NO_INTS
export let loadAfter: Ints = NO_INTS
export let mostBefore: Ints = NO_INTS
export let mostAfter: Ints = NO_INTS
export let laden: Bytes = NO_BYTES
export let ladenFrom: Ints = NO_INTS
export let count: Ints = NO_INTS
export let routeCost: Doubles = NO_DOUBLES
export let spent: Doubles = NO_DOUBLES
export let earned: Doubles = NO_DOUBLES
export let travelSec: Doubles = NO_DOUBLES
export let distanceM: Doubles = NO_DOUBLES
export let endsAt: Ints = NO_INTS
export let version: Doubles = NO_DOUBLES
export let anchor: Ints = NO_INTS

// Vehicles that are alike, and the rights of those on leave: where they lie in `allowed`.
export let anyTwins: bool = false
export let firstTwin: Ints = NO_INTS
export let nextTwin: Ints = NO_INTS
export let lastTwin: Ints = NO_INTS
export let onLeave: i32 = 0

// Neighbours.
export let width: i32 = 0
export let nearStops: Ints = NO_INTS
export let partnerWidth: i32 = 0
export let partners: Ints = NO_INTS
export let fromPartner: Ints = NO_INTS
export let toPartner: Ints = NO_INTS
export let vehicleWidth: i32 = 0
export let nearVehicles: Ints = NO_INTS
export let fromStart: Ints = NO_INTS
export let enders: Ints = NO_INTS
export let toEnd: Ints = NO_INTS

// Pairs.
export let firstsCount: i32 = 0
export let firsts: Ints = NO_INTS
export let firstAt: Ints = NO_INTS
export let alikeWidth: i32 = 0
export let alike: Ints = NO_INTS
