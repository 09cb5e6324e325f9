-- Every bank entry has its state, and every state its bank entry, of the same bank account.
select company_id, 'bank entry ' || entry_no subject, coalesce('state of ' || o.bank_account_no, 'no state') found,
       coalesce('state of ' || e.bank_account_no, 'no state') expected
from bank_entry e
full join open_bank_entry o using (company_id, entry_no)
where e.bank_account_no is distinct from o.bank_account_no
