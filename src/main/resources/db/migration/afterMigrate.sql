set client_min_messages = warning; -- what exists already is no news

-- Instances that start at once come here together, since Flyway's own lock ends with the last migration. What is made here
-- locks its tables against writers, so nothing is made a second time: an instance that joins others waits for none of them.
do $$ begin perform pg_advisory_xact_lock(hashtextextended('after migrate', 2)); end $$;

-- What holds for every table of records, made for new tables by itself: a record table is one with deleted_at and tags.
--   * the indexes that every list needs;
--   * a reference to a record in the trash is refused like a reference to none (23503);
--   * a record that live records refer to does not go to the trash (23001).
do $$
declare
    t record;
    i record;
    r record;
    name text;
begin
    for t in
        select c.table_name as name from information_schema.columns c
        where c.table_schema = current_schema() and c.column_name = 'deleted_at' and c.table_name <> 'record_columns'
          and exists (select from information_schema.columns s
                      where s.table_schema = c.table_schema and s.table_name = c.table_name and s.column_name = 'tags')
    loop
        for i in
            select left(t.name || suffix, 63) as name, uniqueness, definition
            from (values ('__live__idx', '', '(id) where deleted_at is null'),
                         ('__trash__idx', '', '(id) where deleted_at is not null'),
                         ('__created_at__idx', '', '(created_at, id) where deleted_at is null'),
                         ('__updated_at__idx', '', '(updated_at, id) where deleted_at is null'),
                         ('__external_id__key', 'unique', '(external_source, external_id) where deleted_at is null'),
                         ('__external_id__idx', '', '(external_id) where deleted_at is null'),
                         ('__tags__idx', '', 'using gin (tags)'),
                         ('__search__idx', '', 'using gin (bigrams(search))')) of_each (suffix, uniqueness, definition)
            where suffix <> '__search__idx'
               or exists (select from information_schema.columns s
                          where s.table_schema = current_schema() and s.table_name = t.name and s.column_name = 'search')
        loop
            continue when exists (select from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relname = i.name);
            execute format('create %s index %I on %I %s', i.uniqueness, i.name, t.name, i.definition);
        end loop;
    end loop;

    for r in
        select k.conname as constraint_name, child.relname as child, a.attname as column_name, parent.relname as parent
        from pg_constraint k
        join pg_class child on child.oid = k.conrelid
        join pg_class parent on parent.oid = k.confrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and child.relnamespace = current_schema()::regnamespace
          and exists (select from pg_attribute d where d.attrelid = child.oid and d.attname = 'deleted_at')
          and exists (select from pg_attribute d where d.attrelid = parent.oid and d.attname = 'deleted_at')
    loop
        name := 'live__' || r.constraint_name;
        continue when exists (select from pg_trigger g where g.tgname = left(name, 63) and not g.tgisinternal);
        execute format($f$
            create or replace function %1$I() returns trigger language plpgsql as $b$
            begin
                perform from %2$I where id = new.%3$I and deleted_at is null for share;
                if not found then
                    raise exception 'no live record to refer to' using errcode = '23503', constraint = %4$L;
                end if;
                return new;
            end $b$ $f$, name, r.parent, r.column_name, r.constraint_name);
        execute format('create trigger %I before insert or update of %I, deleted_at on %I for each row when (new.%I is not null and new.deleted_at is null) execute function %I()',
                       name, r.column_name, r.child, r.column_name, name);
        name := 'used__' || r.constraint_name;
        execute format($f$
            create or replace function %1$I() returns trigger language plpgsql as $b$
            begin
                if exists (select from %2$I where %3$I = old.id and deleted_at is null) then
                    raise exception 'still in use' using errcode = '23001', constraint = %4$L;
                end if;
                return new;
            end $b$ $f$, name, r.child, r.column_name, r.constraint_name);
        execute format('create trigger %I before update of deleted_at on %I for each row when (old.deleted_at is null and new.deleted_at is not null) execute function %I()',
                       name, r.parent, name);
    end loop;
end $$;

-- What each package says against a launch, as one: what `readiness` of a launch plan answers. A package declares a view
-- launch_blocker_<package> (launch_plan_id, code, resource, record_id, subject).
do $$
declare
    packages text;
begin
    if not exists (
        select from information_schema.views v
        where v.table_schema = current_schema() and v.table_name like 'launch\_blocker\_%'
          and not exists (select from information_schema.view_table_usage u
                          where u.view_schema = v.table_schema and u.view_name = 'launch_blocker' and u.table_name = v.table_name)) then
        return;
    end if;
    select string_agg(format('union all select launch_plan_id, code, resource, record_id, subject from %I', v.table_name), E'\n' order by v.table_name)
    into packages from information_schema.views v
    where v.table_schema = current_schema() and v.table_name like 'launch\_blocker\_%';
    execute 'create or replace view launch_blocker (launch_plan_id, code, resource, record_id, subject) as
        select p.id, ''GO_LIVE_MISSING'', ''launch-plans'', p.id, p.name from launch_plan p where p.go_live_actual is null ' || packages;
end $$;

reset client_min_messages;
