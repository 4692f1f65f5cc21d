-- The manager of a line does not know of its confidential products, so he does not change what belongs to them: neither
-- would he see what he did, nor may he put himself on their teams.
create or replace view product_editor as
    select product_id, person_id from membership
    union all
    select p.id, l.manager_id from product p join product_line l on l.id = p.product_line_id
    where l.manager_id is not null and l.deleted_at is null and not p.confidential;
