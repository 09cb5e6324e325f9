-- What an application takes from one entry it takes from another of the same party, in the same transaction; between currencies
-- it is the value in local currency that is the same.
select company_id, 'applications of transaction ' || transaction_no || ' for ' || party_no subject,
       sum(amount) || ' and ' || sum(amount_local) || ' locally' found, '0' expected
from (
    select d.company_id, d.transaction_no, e.ledger, e.party_no, d.amount, d.amount_local,
           min(d.currency) over application <> max(d.currency) over application mixed
    from detailed_entry d
    join subledger_entry e using (company_id, entry_no)
    where d.entry_type = 'APPLICATION'
    window application as (partition by d.company_id, d.transaction_no, e.ledger, e.party_no)
) applied
group by company_id, transaction_no, ledger, party_no, mixed
having not mixed and sum(amount) <> 0 or sum(amount_local) <> 0
