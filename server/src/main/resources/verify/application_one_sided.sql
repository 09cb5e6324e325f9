-- What an application takes from one entry it takes from another of the same party, in the same transaction.
select company_id, 'applications of transaction ' || d.transaction_no || ' for ' || e.party_no subject,
       sum(d.amount) || ' ' || d.currency || ' and ' || sum(d.amount_local) || ' locally' found, '0' expected
from detailed_entry d
join subledger_entry e using (company_id, entry_no)
where d.entry_type = 'APPLICATION'
group by company_id, d.transaction_no, e.ledger, e.party_no, d.currency
having sum(d.amount) <> 0 or sum(d.amount_local) <> 0
