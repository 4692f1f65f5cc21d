-- Who may know of which product's records, and who may change them. The foundations read these views; the tables behind
-- them belong to features.

alter table product add column confidential boolean not null default false;
alter table product alter column confidential drop default;
create index product__confidential__idx on product (id) where confidential;

-- The products whose records exist only for their team and for administrators.
create view confidential_product as
    select id as product_id from product where confidential;

-- Who is on which product's team today, by UTC, and in which role.
create view seat as
    select product_id, person_id, role from team_member
    where deleted_at is null
      and starts_on <= (now() at time zone 'UTC')::date
      and (ends_on is null or ends_on >= (now() at time zone 'UTC')::date);
create view membership as
    select distinct product_id, person_id from seat;

-- Who may change which product's records: its team today, and the manager of its line.
create view product_editor as
    select product_id, person_id from membership
    union all
    select p.id, l.manager_id from product p join product_line l on l.id = p.product_line_id
    where l.manager_id is not null and l.deleted_at is null;

-- Who may change which product line, and open products in it.
create view product_line_editor as
    select id as product_line_id, manager_id as person_id from product_line
    where manager_id is not null and deleted_at is null;
