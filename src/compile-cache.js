import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What Node made of the sources is kept beside the packages, where whoever may change it may change the code as well. It is JavaScript
// because it comes first: no TypeScript is read then. Where that folder cannot be written, nothing is kept.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
