-- What has happened once stays true of a launch: what is published is approved, and what was compared was compared.

-- An item is published with approved materials only, and as long as it is published it gets no other one, keeps them approved,
-- and keeps the last one. Who changes a material and who publishes its item wait for each other at the item.
create function material_of_published() returns trigger language plpgsql as $$
declare
    item record;
begin
    if new.deleted_at is null and new.status <> 'APPROVED' and (tg_op = 'INSERT' or old.deleted_at is not null
            or old.status = 'APPROVED' or old.publicity_item_id <> new.publicity_item_id) then
        -- locked before it is looked at: a condition on the status would not wait for one who is publishing it
        select status into item from publicity_item where id = new.publicity_item_id for share;
        if item.status = 'PUBLISHED' then
            raise exception 'the item is published' using errcode = '23514', constraint = 'material__publicity_item_id__published';
        end if;
    end if;
    return new;
end $$;
create trigger material_of_published before insert or update on material
    for each row execute function material_of_published();

create function material_is_not_the_last() returns trigger language plpgsql as $$
declare
    item record;
begin
    -- two who take the last but one and the last wait for each other
    select status, materials_needed into item from publicity_item where id = old.publicity_item_id for no key update;
    if item.status = 'PUBLISHED' and item.materials_needed
       and not exists (select from material where publicity_item_id = old.publicity_item_id and id <> old.id
                       and status = 'APPROVED' and deleted_at is null) then
        raise exception 'a published item needs a material' using errcode = '23514', constraint = 'material__publicity_item_id__last';
    end if;
    return new;
end $$;
create trigger material_is_not_the_last before update on material
    for each row when (old.deleted_at is null and (new.deleted_at is not null or new.publicity_item_id <> old.publicity_item_id))
    execute function material_is_not_the_last();

create function publicity_item_has_material() returns trigger language plpgsql as $$
begin
    if not exists (select from material where publicity_item_id = new.id and status = 'APPROVED' and deleted_at is null) then
        raise exception 'it is published without a material' using errcode = '23514', constraint = 'publicity_item__materials_needed__published';
    end if;
    return new;
end $$;
create trigger publicity_item_has_material before update of materials_needed on publicity_item
    for each row when (new.status = 'PUBLISHED' and new.materials_needed and not old.materials_needed)
    execute function publicity_item_has_material();

-- When a forecast was compared with what was sold first. It is no column of the forecast: whoever records what was sold would
-- have to wait for whoever changes one. Nothing of it is ever taken back.
create table sales_forecast_compared (
    sales_forecast_id uuid not null constraint sales_forecast_compared__sales_forecast_id__pk primary key
        constraint sales_forecast_compared__sales_forecast_id__fk references sales_forecast,
    compared_at timestamptz not null
);
insert into sales_forecast_compared (sales_forecast_id, compared_at)
select f.id, min(greatest(f.created_at, a.created_at))
from sales_forecast f cross join lateral jsonb_array_elements(f.entries) e
join sales_actual a on a.launch_plan_id = f.launch_plan_id and to_char(a.starts_on, 'YYYY-MM') = e ->> 'month'
where f.deleted_at is null
group by f.id;

create function sales_actual_compares() returns trigger language plpgsql as $$
begin
    insert into sales_forecast_compared (sales_forecast_id, compared_at)
    select f.id, new.updated_at from sales_forecast f
    where f.launch_plan_id = new.launch_plan_id and f.deleted_at is null
      and exists (select from jsonb_array_elements(f.entries) e where e ->> 'month' = to_char(new.starts_on, 'YYYY-MM'))
    on conflict do nothing;
    return null;
end $$;
create trigger sales_actual_compares after insert or update of starts_on, deleted_at on sales_actual
    for each row when (new.deleted_at is null) execute function sales_actual_compares();

create function sales_forecast_is_compared() returns trigger language plpgsql as $$
begin
    insert into sales_forecast_compared (sales_forecast_id, compared_at)
    select new.id, new.updated_at
    where exists (select from sales_actual a join jsonb_array_elements(new.entries) e on e ->> 'month' = to_char(a.starts_on, 'YYYY-MM')
                  where a.launch_plan_id = new.launch_plan_id and a.deleted_at is null)
    on conflict do nothing;
    return null;
end $$;
create trigger sales_forecast_is_compared after insert or update of entries, deleted_at on sales_forecast
    for each row when (new.deleted_at is null) execute function sales_forecast_is_compared();

create function sales_forecast_waits() returns trigger language plpgsql as $$
begin
    perform sales_of_plan_wait(new.launch_plan_id);
    return new;
end $$;
create trigger sales_forecast_waits before insert or update of entries, deleted_at on sales_forecast
    for each row when (new.deleted_at is null) execute function sales_forecast_waits();

create or replace function sales_forecast_stays_compared() returns trigger language plpgsql as $$
begin
    perform sales_of_plan_wait(old.launch_plan_id);
    if exists (select from sales_forecast_compared where sales_forecast_id = old.id) then
        raise exception 'it was compared with actuals' using errcode = '23514', constraint = 'sales_forecast__entries__frozen';
    end if;
    return new;
end $$;

-- Whether something of the plan had been sold already when a forecast was made.
alter table sales_forecast add column made_after_sales boolean not null default false;
alter table sales_forecast alter column made_after_sales drop default;
update sales_forecast f set made_after_sales = true
where exists (select from sales_actual a where a.launch_plan_id = f.launch_plan_id and a.created_at < f.created_at
              and (a.deleted_at is null or a.deleted_at > f.created_at));
create index sales_forecast__made_after_sales__idx on sales_forecast (made_after_sales, id) where deleted_at is null;
