-- What is to be done for a launch, and the checklists that launches begin with.

create table launch_task (
    like record_columns,
    constraint launch_task__id__pk primary key (id),
    launch_plan_id uuid not null constraint launch_task__launch_plan_id__fk references launch_plan,
    product_id uuid not null constraint launch_task__product_id__fk references product,
    section text not null,
    title text not null,
    owner_id uuid constraint launch_task__owner_id__fk references person,
    due date,
    days_before_launch integer,
    blocking boolean not null,
    note text,
    status text not null,
    template_item text,
    due_on date,
    search text generated always as (fold(section || ' ' || title || ' ' || coalesce(note, ''))) stored,
    constraint launch_task__due__check check (num_nonnulls(due, days_before_launch) = 1)
);
create index launch_task__launch_plan_id__idx on launch_task (launch_plan_id, id);
create index launch_task__product_id__idx on launch_task (product_id, id);
create index launch_task__section__idx on launch_task (section, id) where deleted_at is null;
create index launch_task__title__idx on launch_task (title, id) where deleted_at is null;
create index launch_task__owner_id__idx on launch_task (owner_id, id);
create index launch_task__blocking__idx on launch_task (blocking, id) where deleted_at is null;
create index launch_task__status__idx on launch_task (status, id) where deleted_at is null;
create index launch_task__due_on__idx on launch_task (coalesce(due_on, date '9999-12-31'), id) where deleted_at is null;
create index launch_task__due_on_range__idx on launch_task (due_on) where deleted_at is null;
create unique index launch_task__template_item__key on launch_task (launch_plan_id, template_item) where deleted_at is null;

create trigger launch_task_of_plan before insert or update on launch_task
    for each row execute function part_of_launch_plan();

-- The day that a task says, or so many days before the launch, within the years that dates have; null without either.
create function task_due_on(due date, launch date, days integer) returns date
    language sql immutable parallel safe
    return case when due is not null then due
                when launch is not null then greatest(least(launch - days, date '9999-12-31'), date '0001-01-01') end;

-- The plan is locked by the trigger above, whose name comes first.
create function launch_task_when_due() returns trigger language plpgsql as $$
begin
    select task_due_on(new.due, coalesce(p.launch_actual, p.launch_planned), new.days_before_launch) into new.due_on
    from launch_plan p where p.id = new.launch_plan_id;
    return new;
end $$;
create trigger launch_task_when_due before insert or update on launch_task
    for each row execute function launch_task_when_due();

-- An instant as the application writes it: with three or six decimals, or none.
create function instant_text(timestamptz) returns text
    language sql stable parallel safe
    return regexp_replace(to_char($1 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\.?(000){1,2}$', '') || 'Z';

-- What counts from the launch moves with it, as a change of each task: readers who ask what is new see it, and history keeps it.
create function launch_tasks_move_with_launch() returns trigger language plpgsql as $$
declare
    task record;
    before date;
    was_overdue boolean;
    is_overdue boolean;
    today date := (now() at time zone 'UTC')::date;
begin
    for task in
        update launch_task t set version = t.version + 1, updated_at = new.updated_at, updated_by = new.updated_by
        where t.launch_plan_id = new.id and t.days_before_launch is not null and t.deleted_at is null
        returning t.*
    loop
        before := task_due_on(null, coalesce(old.launch_actual, old.launch_planned), task.days_before_launch);
        was_overdue := coalesce(before < today and task.status in ('OPEN', 'IN_PROGRESS'), false);
        is_overdue := coalesce(task.due_on < today and task.status in ('OPEN', 'IN_PROGRESS'), false);
        insert into change (resource, record_id, product_id, whole_id, version, event, at, actor, snapshot, old_values)
        select 'launch-tasks', task.id, task.product_id, task.launch_plan_id, task.version, 'UPDATED', task.updated_at, task.updated_by,
            (select json_object_agg(f.name, f.value order by f.place)
             from (select e.name,
                       case e.name when 'version' then to_json(task.version)
                                   when 'updatedAt' then to_json(instant_text(task.updated_at))
                                   when 'updatedBy' then to_json(task.updated_by)
                                   when 'overdue' then to_json(is_overdue)
                                   else e.value end as value, e.place
                   from json_each(last.snapshot) with ordinality e (name, value, place) where e.name <> 'dueOn'
                   union all
                   select 'dueOn', to_json(task.due_on), 1000 where task.due_on is not null) f),
            case when was_overdue = is_overdue then json_build_object('dueOn', before)
                 else json_build_object('overdue', was_overdue, 'dueOn', before) end
        from (select c.snapshot from change c where c.record_id = task.id and c.resource = 'launch-tasks'
              order by c.version desc limit 1) last;
    end loop;
    return null;
end $$;
create trigger launch_tasks_move_with_launch after update of launch_planned, launch_actual on launch_plan
    for each row when (coalesce(new.launch_actual, new.launch_planned) is distinct from coalesce(old.launch_actual, old.launch_planned))
    execute function launch_tasks_move_with_launch();

-- What tasks say against a launch.
create view launch_blocker_checklist (launch_plan_id, code, resource, record_id, subject) as
    select t.launch_plan_id, 'TASK_OPEN', 'launch-tasks', t.id, t.title
    from launch_task t
    where t.blocking and t.status not in ('DONE', 'NOT_NEEDED') and t.deleted_at is null;

create table task_template (
    like record_columns,
    constraint task_template__id__pk primary key (id),
    name text not null,
    tier text not null,
    kind text,
    items jsonb not null,
    note text,
    search text generated always as (fold(name || ' ' || coalesce(note, ''))) stored
);
create index task_template__name__idx on task_template (name, id) where deleted_at is null;
create index task_template__tier__idx on task_template (tier, id) where deleted_at is null;
create index task_template__kind__idx on task_template (kind, id) where deleted_at is null;

-- The templates that Slipway comes with, one for each tier: records like all others from here on. An item is in the
-- templates of its tier and of those above.
with item (place, tier, key, section, title, days, blocking) as (values
    (1, 2, 'positioning-final', '产品就绪 Product readiness', '产品定位与核心信息定稿 Positioning and key messages are final', 90, true),
    (2, 2, 'trial-evaluated', '产品就绪 Product readiness', '试用或试销已按成功标准评估 The trial is judged by its criteria', 60, true),
    (3, 3, 'legal-cleared', '产品就绪 Product readiness', '法务审核通过 Legal has cleared product and terms', 45, true),
    (4, 3, 'go-live-accepted', '产品就绪 Product readiness', '验收并完成技术上线 Accepted and technically live', 30, true),
    (5, 1, 'rollback-rehearsed', '产品就绪 Product readiness', '回退预案已演练 The way back has been rehearsed', 14, true),
    (6, 3, 'price-approved', '定价与销售 Pricing and sales', '价格方案获批 The price plan is approved', 60, true),
    (7, 2, 'forecast-agreed', '定价与销售 Pricing and sales', '销售预测与销售、财务达成一致 Sales and finance agree to the forecast', 45, true),
    (8, 1, 'targets-by-channel', '定价与销售 Pricing and sales', '销售目标分解到渠道 Sales targets are broken down by channel', 30, false),
    (9, 2, 'promotion-budgeted', '推广与宣传 Promotion and publicity', '推广方案与预算获批 The promotion plan and its budget are approved', 45, false),
    (10, 3, 'materials-approved', '推广与宣传 Promotion and publicity', '宣传物料审批完成 The publicity materials are approved', 21, true),
    (11, 1, 'press-briefed', '推广与宣传 Promotion and publicity', '召开媒体沟通会 The press is briefed', 7, false),
    (12, 2, 'site-checked', '推广与宣传 Promotion and publicity', '网站引导页检查通过 The pages that lead to the product are checked', 3, true),
    (13, 1, 'partners-signed', '渠道与服务 Channels and service', '渠道分销协议签署 Distribution agreements are signed', 30, false),
    (14, 2, 'settlement-tested', '渠道与服务 Channels and service', '结算与对账测试通过 Settlement and reconciliation are tested', 14, true),
    (15, 3, 'service-trained', '培训与通告 Enablement', '客服与业务处理培训完成 Customer service and processing are trained', 10, true),
    (16, 2, 'sales-trained', '培训与通告 Enablement', '销售培训完成 Sales are trained', 10, true),
    (17, 1, 'gate-held', '上市评审 Launch gate', '上市评审会作出决定 The launch gate has decided', 7, true),
    (18, 3, 'announced-inside', '培训与通告 Enablement', '发布内部通告 The launch is announced inside the company', 5, false),
    (19, 3, 'launch-day-watch', '上市 Launch', '上市当日值守与监控 Somebody watches on the launch day', 0, false),
    (20, 3, 'first-week-report', '上市期 Launch period', '首周上市报告 Report on the first week', -7, false)
), template (id, tier, name, note) as (values
    (uuid '0198f000-0023-7000-8000-000000000001', 1, '一级上市清单 Checklist of a tier 1 launch', '全公司参与的上市。 For launches that take the whole company.'),
    (uuid '0198f000-0023-7000-8000-000000000002', 2, '二级上市清单 Checklist of a tier 2 launch', '多个部门参与的上市。 For launches that take several departments.'),
    (uuid '0198f000-0023-7000-8000-000000000003', 3, '三级上市清单 Checklist of a tier 3 launch', '产品团队自行完成的上市。 For launches that a product''s team does by itself.')
), filled as (
    select t.*, now() as at,
        (select json_agg(json_build_object('key', i.key, 'section', i.section, 'title', i.title,
             'daysBeforeLaunch', i.days, 'blocking', i.blocking) order by i.place)
         from item i where i.tier >= t.tier) as items
    from template t
), made as (
    insert into task_template (id, version, created_at, created_by, updated_at, updated_by, tags, name, tier, items, note)
    select id, 1, at, 'system', at, 'system', '{}', name, 'TIER_' || tier, items::jsonb, note from filled
)
insert into change (resource, record_id, version, event, at, actor, snapshot)
select 'task-templates', id, 1, 'CREATED', at, 'system',
    json_build_object('id', id, 'version', 1, 'createdAt', instant_text(at), 'createdBy', 'system',
        'updatedAt', instant_text(at), 'updatedBy', 'system', 'name', name, 'tier', 'TIER_' || tier, 'items', items,
        'note', note, 'tags', array[]::text[])
from filled order by id;
