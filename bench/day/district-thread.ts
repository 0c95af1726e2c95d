import { parentPort } from 'node:worker_threads'
import { type DistrictTask, oneDistrict } from './one-district.ts'

parentPort?.on('message', (task: DistrictTask) => {
  void oneDistrict(task).then((ways) => parentPort?.postMessage(ways))
})
