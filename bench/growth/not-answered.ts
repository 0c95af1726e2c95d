const ONE_SEALED_FILE = 'opens one sealed file by its key; the city hands none in'

/** Endpoints that the grown city cannot be asked for, and why that hides no list. */
export const NOT_ANSWERED: Readonly<Record<string, string>> = {
  'applicants.get': 'one application by its key; the city begins with facilitators who were approved',
  'applicants.file': ONE_SEALED_FILE,
  'facts.file': ONE_SEALED_FILE,
  'payAccounts.file': ONE_SEALED_FILE,
  'proceedings.file': ONE_SEALED_FILE,
  'grievances.file.read': ONE_SEALED_FILE,
  'finance.batchFile': 'no batch is let go of in the days that the city lives: finance pays on each fifth',
  'finance.batchLines': 'no batch is made in the days that the city lives: finance pays on each fifth',
  'finance.settlement': 'no batch is made in the days that the city lives: departments are paid on each fifth',
  'finance.settlementFile': 'the same batch, as its file',
  'finance.statementLines': 'no statement of a bank is read in the city',
  'finance.refundFile': 'the orders to the bank that are on their way; the city settles each on its day',
  'till.due': 'one request of a centre by its key; the city books none at a counter',
  'trips.photo': 'a face by its key, of somebody who has set out; the grown city stands at an hour at which nobody has',
  'verify.photo': 'a face by a code that lives for half a minute',
  'record.download': 'one made file by its key, in parts; a job makes it, and no job runs here',
  'departments.letter': 'one letter by its key; comes of a department that answers by mail, and here none does',
  'signon.member': 'one account by its key at a provider of identities, and here is none',
  'trackers.osmandByGet': 'a frame of one person’s tracker app, in its own words and at its own secret address',
  'departments.letterFile': 'the same letter, as its bytes',
}
