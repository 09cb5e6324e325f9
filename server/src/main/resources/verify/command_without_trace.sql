-- Every command has its outcome and, by the same actor, an audit row.
select company_id, 'command ' || idempotency_key subject, 'no outcome' found, 'one' expected
from command
where outcome is null
union all
select c.company_id, 'commands of ' || c.actor, coalesce(a.number, 0) || ' audit rows', 'at least ' || c.number
from (select company_id, actor, count(*) number from command group by company_id, actor) c
left join (select company_id, actor, count(*) number from audit_row group by company_id, actor) a using (company_id, actor)
where coalesce(a.number, 0) < c.number
