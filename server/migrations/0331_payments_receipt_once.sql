-- One photographed receipt pays for one cost.
create unique index third_party_receipt on payments.third_party (receipt_file_id);
