-- How customers come to a product that is launched, who else sells it, and how they are served.

create table promotion (
    like record_columns,
    constraint promotion__id__pk primary key (id),
    launch_plan_id uuid not null constraint promotion__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint promotion__product_id__fk references product,
    name text not null,
    channel text not null,
    segment text,
    plan text,
    budget_amount numeric,
    budget_currency text,
    spent_amount numeric,
    spent_currency text,
    starts_on date not null,
    ends_on date not null,
    owner_id uuid constraint promotion__owner_id__fk references person,
    target jsonb,
    result jsonb,
    status text not null,
    search text generated always as (fold(name || ' ' || channel || ' ' || coalesce(segment, '') || ' ' || coalesce(plan, ''))) stored,
    constraint promotion__budget_amount__check check (budget_amount >= 0),
    constraint promotion__spent_amount__check check (spent_amount >= 0),
    constraint promotion__spent_currency__check check (spent_currency = budget_currency),
    constraint promotion__ends_on__check check (starts_on <= ends_on),
    constraint promotion__target__check check (result is null or target is not null)
);
create index promotion__launch_plan_id__idx on promotion (launch_plan_id, id);
create index promotion__product_id__idx on promotion (product_id, id);
create index promotion__owner_id__idx on promotion (owner_id, id);
create index promotion__name__idx on promotion (name, id) where deleted_at is null;
create index promotion__channel__idx on promotion (channel, id) where deleted_at is null;
create index promotion__segment__idx on promotion (segment, id) where deleted_at is null;
create index promotion__starts_on__idx on promotion (starts_on, id) where deleted_at is null;
create index promotion__ends_on__idx on promotion (ends_on) where deleted_at is null;
create index promotion__status__idx on promotion (status, id) where deleted_at is null;
create trigger promotion_of_plan before insert or update on promotion
    for each row execute function part_of_launch_plan();

-- What completed it stays.
create function promotion_keeps_result() returns trigger language plpgsql as $$
begin
    raise exception 'a completed promotion keeps its result' using errcode = '23514', constraint = 'promotion__result__kept';
end $$;
create trigger promotion_keeps_result before update of result on promotion
    for each row when (old.status = 'COMPLETED' and old.result is not null and new.result is null) execute function promotion_keeps_result();

-- What somebody has approved, by the columns that are named, stays as it is until it is a draft again.
create function approved_stays() returns trigger language plpgsql as $$
declare
    field text;
begin
    foreach field in array tg_argv loop
        if to_jsonb(new) -> field is distinct from to_jsonb(old) -> field then
            raise exception 'it is approved as it is' using errcode = '23514', constraint = tg_table_name || '__' || field || '__approved';
        end if;
    end loop;
    return new;
end $$;

create table site_guide (
    like record_columns,
    constraint site_guide__id__pk primary key (id),
    launch_plan_id uuid not null constraint site_guide__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint site_guide__product_id__fk references product,
    page text not null,
    placement text not null,
    target_url text not null,
    copy jsonb not null,
    live_from date not null,
    live_until date,
    note text,
    status text not null,
    search text generated always as (fold(page || ' ' || placement || ' ' || target_url || ' ' || texts(copy) || ' ' || coalesce(note, ''))) stored,
    constraint site_guide__live_until__check check (live_from <= live_until),
    -- a page shows one thing in one place, whichever launch it is of; hashed, since an index takes no long texts
    constraint site_guide__placement__overlap exclude using gist
        (md5(fold(page)) with =, md5(fold(placement)) with =, daterange(live_from, live_until, '[]') with &&)
        where (status = 'LIVE' and deleted_at is null)
);
create index site_guide__launch_plan_id__idx on site_guide (launch_plan_id, id);
create index site_guide__product_id__idx on site_guide (product_id, id);
create index site_guide__page__idx on site_guide (page, id) where deleted_at is null;
create index site_guide__placement__idx on site_guide (placement, id) where deleted_at is null;
create index site_guide__live_from__idx on site_guide (live_from, id) where deleted_at is null;
create index site_guide__live_until__idx on site_guide (live_until) where deleted_at is null;
create index site_guide__status__idx on site_guide (status, id) where deleted_at is null;
create trigger site_guide_of_plan before insert or update on site_guide
    for each row execute function part_of_launch_plan();
create trigger site_guide_stays_approved before update on site_guide
    for each row when (old.status in ('APPROVED', 'LIVE')) execute function approved_stays('page', 'placement', 'target_url', 'copy');

create table service_process (
    like record_columns,
    constraint service_process__id__pk primary key (id),
    launch_plan_id uuid not null constraint service_process__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint service_process__product_id__fk references product,
    name text not null,
    steps jsonb not null,
    settlement jsonb not null,
    note text,
    status text not null,
    search text generated always as (fold(name || ' ' || coalesce(note, ''))) stored
);
create unique index service_process__name__key on service_process (launch_plan_id, name) where deleted_at is null;
create index service_process__launch_plan_id__idx on service_process (launch_plan_id, id);
create index service_process__product_id__idx on service_process (product_id, id);
create index service_process__name__idx on service_process (name, id) where deleted_at is null;
create index service_process__status__idx on service_process (status, id) where deleted_at is null;
create trigger service_process_of_plan before insert or update on service_process
    for each row execute function part_of_launch_plan();
create trigger service_process_stays_approved before update on service_process
    for each row when (old.status = 'APPROVED') execute function approved_stays('name', 'steps', 'settlement');

create table distribution_channel (
    like record_columns,
    constraint distribution_channel__id__pk primary key (id),
    launch_plan_id uuid not null constraint distribution_channel__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint distribution_channel__product_id__fk references product,
    partner text not null,
    territory text[] not null,
    margin_percent numeric,
    commission_percent numeric,
    fee_amount numeric,
    fee_currency text,
    target jsonb,
    needed_for_launch boolean not null,
    valid_from date,
    valid_until date,
    note text,
    status text not null,
    search text generated always as (fold(partner || ' ' || coalesce(note, ''))) stored,
    constraint distribution_channel__margin_percent__check check (num_nonnulls(margin_percent, commission_percent, fee_amount) = 1),
    constraint distribution_channel__valid_until__check check (valid_from <= valid_until),
    constraint distribution_channel__valid_from__signed check (status <> 'SIGNED' or valid_from is not null)
);
create index distribution_channel__launch_plan_id__idx on distribution_channel (launch_plan_id, id);
create index distribution_channel__product_id__idx on distribution_channel (product_id, id);
create index distribution_channel__partner__idx on distribution_channel (partner, id) where deleted_at is null;
create index distribution_channel__needed_for_launch__idx on distribution_channel (needed_for_launch, id) where deleted_at is null;
create index distribution_channel__valid_from__idx on distribution_channel (coalesce(valid_from, date '9999-12-31'), id) where deleted_at is null;
create index distribution_channel__valid_from_range__idx on distribution_channel (valid_from) where deleted_at is null;
create index distribution_channel__valid_until__idx on distribution_channel (valid_until) where deleted_at is null;
create index distribution_channel__status__idx on distribution_channel (status, id) where deleted_at is null;
create trigger distribution_channel_of_plan before insert or update on distribution_channel
    for each row execute function part_of_launch_plan();

-- Whether two lists of regions have one in common; CN-GD lies within CN.
create function regions_meet(text[], text[]) returns boolean
    language sql immutable strict parallel safe
    return exists (select from unnest($1) a join unnest($2) b on a = b or starts_with(a, b || '-') or starts_with(b, a || '-'));

-- One partner sells once in one territory at a time, as long as its contract has not ended: whoever records it twice counts
-- its target twice. Who changes the channels of one plan waits for each other; the plan is locked by the trigger above, whose
-- name comes first.
create function distribution_channel_once() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('distribution of ' || new.launch_plan_id, 2));
    if exists (select from distribution_channel d
               where d.launch_plan_id = new.launch_plan_id and d.id <> new.id and d.status <> 'ENDED' and d.deleted_at is null
                 and fold(d.partner) = fold(new.partner) and regions_meet(d.territory, new.territory)
                 and daterange(d.valid_from, d.valid_until, '[]') && daterange(new.valid_from, new.valid_until, '[]')) then
        raise exception 'the partner sells there already' using errcode = '23P01', constraint = 'distribution_channel__territory__overlap';
    end if;
    return new;
end $$;
create trigger distribution_channel_once before insert or update of partner, territory, valid_from, valid_until, status, deleted_at
    on distribution_channel
    for each row when (new.status <> 'ENDED' and new.deleted_at is null) execute function distribution_channel_once();

-- What promotions and site guides say against a launch: there are none, or what visitors shall see from its day on is not approved.
create view launch_blocker_promotion (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'PROMOTION_MISSING'::text, 'promotions'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "PROMOTION"}]'
      and not exists (select from promotion e where e.launch_plan_id = p.id and e.status <> 'CANCELLED' and e.deleted_at is null)
    union all
    select p.id, 'SITE_GUIDE_MISSING', 'site-guides', null, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "SITE_GUIDE"}]'
      and not exists (select from site_guide e where e.launch_plan_id = p.id and e.deleted_at is null)
    union all
    select p.id, 'SITE_GUIDE_UNAPPROVED', 'site-guides', e.id, e.page || ' · ' || e.placement
    from launch_plan p
    join site_guide e on e.launch_plan_id = p.id and e.deleted_at is null
    where not p.waived_parts @> '[{"part": "SITE_GUIDE"}]' and e.status in ('DRAFT', 'IN_REVIEW')
      and e.live_from <= coalesce(p.launch_actual, p.launch_planned, e.live_from);

-- What service processes and distribution channels say against a launch. A contract that has ended since is in nobody's way.
create view launch_blocker_distribution (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'SERVICE_PROCESS_MISSING'::text, 'service-processes'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "SERVICE_PROCESS"}]'
      and not exists (select from service_process e where e.launch_plan_id = p.id and e.deleted_at is null)
    union all
    select p.id, 'SERVICE_PROCESS_UNAPPROVED', 'service-processes', e.id, e.name
    from launch_plan p
    join service_process e on e.launch_plan_id = p.id and e.deleted_at is null
    where not p.waived_parts @> '[{"part": "SERVICE_PROCESS"}]' and e.status <> 'APPROVED'
    union all
    select p.id, case e.status when 'SIGNED' then 'DISTRIBUTION_CHANNEL_NOT_VALID' else 'DISTRIBUTION_CHANNEL_UNSIGNED' end,
        'distribution-channels', e.id, e.partner
    from launch_plan p
    join distribution_channel e on e.launch_plan_id = p.id and e.deleted_at is null
    where e.needed_for_launch
      and case e.status
              when 'SIGNED' then not coalesce(p.launch_actual, p.launch_planned) <@ daterange(e.valid_from, e.valid_until, '[]')
              when 'ENDED' then p.launch_actual is null
              else true
          end;

-- What each package says against a launch, as one: what `readiness` of a launch plan answers.
create or replace view launch_blocker (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'GO_LIVE_MISSING', 'launch-plans', p.id, p.name from launch_plan p where p.go_live_actual is null
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_trials
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_checklist
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_pricing
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_sales
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_promotion
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_distribution;
