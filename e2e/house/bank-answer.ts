/** A bank's answer to a batch (pain.002), in its own words: the first payment came back, the others went through. */
export function bankAnswer(batchId: string, payments: readonly string[]): Buffer {
  const lines = payments.map((reference, at) => {
    const said =
      at === 0
        ? '<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></StsRsnInf>'
        : '<TxSts>ACSC</TxSts>'
    return `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId>${said}</TxInfAndSts>`
  })
  const original = batchId.replaceAll('-', '')
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>BANK1</MsgId><CreDtTm>2026-12-01T10:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${original}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${original}</OrgnlPmtInfId>${lines.join('\n')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`)
}
