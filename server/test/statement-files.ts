/** Statements as banks write them. For tests only. */
export interface MadeLine {
  rupees: string
  reference: string
  words?: string[]
  on?: string
}
export interface MadeStatement {
  iban: string
  from: string
  to: string
  opening: string
  closing: string
  lines: MadeLine[]
  reference?: string
}

const side = (rupees: string): string => (rupees.startsWith('-') ? 'DBIT' : 'CRDT')
const bare = (rupees: string): string => rupees.replace('-', '')

export const camt053 = ({
  iban,
  from,
  to,
  opening,
  closing,
  lines,
  reference = `ST${from}`,
}: MadeStatement): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>M${reference}</MsgId><CreDtTm>${to}T23:30:00</CreDtTm></GrpHdr>
<Stmt><Id>${reference}</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>${to}T23:30:00</CreDtTm>
<FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt>
<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>PKR</Ccy><Svcr><FinInstnId><BIC>${iban.slice(4, 8)}PKKA</BIC></FinInstnId></Svcr></Acct>
${balance('OPBD', opening, from)}${balance('CLBD', closing, to)}
${lines.map((line) => entry(line, from)).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`
const balance = (code: string, rupees: string, on: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(rupees)}<Dt><Dt>${on}</Dt></Dt></Bal>`
const amount = (rupees: string): string => `<Amt Ccy="PKR">${bare(rupees)}</Amt><CdtDbtInd>${side(rupees)}</CdtDbtInd>`
const entry = ({ rupees, reference, words = [], on }: MadeLine, from: string): string =>
  `<Ntry>${amount(rupees)}<Sts>BOOK</Sts><BookgDt><Dt>${on ?? from}</Dt></BookgDt>
<AcctSvcrRef>${reference}</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
<RmtInf>${words.map((word) => `<Ustrd>${word}</Ustrd>`).join('')}</RmtInf></TxDtls></NtryDtls></Ntry>`

export const csvStatement = ({
  iban,
  from,
  to,
  opening,
  closing,
  lines,
  reference = `ST${from}`,
}: MadeStatement): string =>
  [
    `account,${iban}`,
    'currency,PKR',
    `statement,${reference}`,
    `from,${from}`,
    `to,${to}`,
    `opening,${opening}`,
    `closing,${closing}`,
    'date,amount,reference,details',
    ...lines.map((line) => `${line.on ?? from},${line.rupees},${line.reference},"${(line.words ?? []).join(' ')}"`),
    '',
  ].join('\r\n')
