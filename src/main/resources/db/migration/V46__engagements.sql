-- How stakeholders stand to products, from a day on; what was so before stays.
create table engagement (
    like record_columns,
    constraint engagement__id__pk primary key (id),
    stakeholder_id uuid not null constraint engagement__stakeholder_id__fk references stakeholder,
    product_id uuid not null constraint engagement__product_id__fk references product,
    valid_from date not null,
    power numeric(2, 1) not null,
    interest numeric(2, 1) not null,
    current_engagement text not null,
    desired_engagement text not null,
    approach text,
    evidence text,
    search text generated always as (fold(coalesce(approach, '') || ' ' || coalesce(evidence, ''))) stored,
    constraint engagement__power__check check (power between 1 and 5),
    constraint engagement__interest__check check (interest between 1 and 5)
);
create unique index engagement__valid_from__key on engagement (product_id, stakeholder_id, valid_from) where deleted_at is null;
create index engagement__product_id__idx on engagement (product_id, id);
create index engagement__stakeholder_id__idx on engagement (stakeholder_id, id);
create index engagement__valid_from__idx on engagement (valid_from, id) where deleted_at is null;
create index engagement__current_engagement__idx on engagement (current_engagement, id) where deleted_at is null;
create index engagement__desired_engagement__idx on engagement (desired_engagement, id) where deleted_at is null;

create trigger engagement_keeps_product before update of product_id on engagement
    for each row when (new.product_id <> old.product_id) execute function stays_as_said('engagement__product_id__fixed');

-- Whoever is on the team of a product that a confidential stakeholder is engaged with knows of it.
create or replace view private_record_product (record_id, product_id) as
    select e.stakeholder_id, e.product_id from engagement e where e.deleted_at is null;
