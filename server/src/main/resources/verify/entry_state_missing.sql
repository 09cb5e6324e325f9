-- Every customer and vendor ledger entry has its state, of the same party.
select e.company_id, 'entry ' || e.entry_no subject,
       coalesce('state of ' || o.ledger || ' ' || o.party_no, 'no state') found,
       'state of ' || e.ledger || ' ' || e.party_no expected
from subledger_entry e
left join open_entry o using (company_id, entry_no)
where (o.ledger, o.party_no) is distinct from (e.ledger, e.party_no)
