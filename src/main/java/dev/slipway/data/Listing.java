package dev.slipway.data;

import dev.slipway.api.AllAtOnce;
import dev.slipway.api.ListQuery;
import dev.slipway.api.Page;
import dev.slipway.api.Paging;
import dev.slipway.api.Scalars;
import dev.slipway.api.View;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** What a list or an export asks for, on its way to one statement for each page, or two with the total. */
final class Listing<T extends Thing<?, V>, V extends Record & View> {

    /** Records of an export that are read by one statement. */
    private static final int AT_ONCE = 500;

    private final Repository<T, ?, V> repository;
    private final Sort sort;
    private final Includes<V> includes;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> asked = new TreeMap<>();

    Listing(Repository<T, ?, V> repository, ListQuery query, Map<String, List<String>> parameters) {
        this.repository = repository;
        AllAtOnce input = new AllAtOnce();
        this.sort = input.of(() -> Sort.of(query.sort, repository.fields()));
        this.includes = input.of(() -> repository.includes(query.include));
        conditions.add(query.deleted ? "e.deletedAt is not null" : "e.deletedAt is null");
        asked.put("deleted", query.deleted);
        repository.guard.visible(repository.entity().getSimpleName(), "e").ifPresent(conditions::add);
        in("id", "e.id", query.id);
        in("externalSource", "e.details.labels.externalSource", query.externalSource);
        in("externalId", "e.details.labels.externalId", query.externalId);
        where("tag", "any_of(e.details.labels.tags, :tag)", array(query.tag));
        where("updatedSince", "e.updatedAt >= :updatedSince", query.updatedSince);
        parameters.forEach((name, texts) -> input.run(() -> filter(name, texts)));
        input.run(() -> search(query.q));
        input.end();
    }

    private void filter(String name, List<String> texts) {
        if (ListQuery.NAMES.contains(name)) return;
        Fields.Filter filter = repository.fields().filters().get(name);
        if (filter == null) throw ProblemException.parameter(InputError.of(name, "UNKNOWN_PARAMETER"));
        List<Object> typed = texts.stream()
                .map(text -> Scalars.parameter(name, text, filter.type()))
                .toList();
        if (filter.operator().equals("in")) {
            in(name, filter.path(), typed);
        } else if (filter.operator().equals("has")) {
            where(name, "any_id_of(" + filter.path() + ", :" + name + ")", array(texts));
        } else if (typed.size() > 1) {
            throw ProblemException.parameter(InputError.of(name, "ONLY_ONCE"));
        } else {
            where(name, filter.path() + " " + filter.operator() + " :" + name, typed.get(0));
        }
    }

    private void search(String q) {
        if (q == null) return;
        List<String> words = Search.words(q);
        asked.put("q", words);
        for (int i = 0; i < words.size(); i++) {
            conditions.add("text_contains(column(e.search as String), :q" + i + ", :like" + i + ")");
            values.put("q" + i, words.get(i));
            values.put("like" + i, Search.pattern(words.get(i)));
        }
    }

    /** One value is compared by {@code =}: a statement with {@code in} is translated anew each time. */
    private void in(String name, String path, List<?> wanted) {
        if (wanted == null || wanted.isEmpty()) return;
        boolean one = wanted.size() == 1;
        where(name, path + (one ? " = :" : " in :") + name, one ? wanted.get(0) : wanted);
        asked.put(name, wanted);
    }

    private void where(String name, String condition, Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
        asked.put(name, value instanceof Object[] array ? List.of(array) : value);
    }

    private static String[] array(List<String> values) {
        return values == null || values.isEmpty() ? null : values.toArray(String[]::new);
    }

    /** One page. */
    Page<V> page(StatelessSession session, Paging paging) {
        String fingerprint = fingerprint();
        List<Object> after = paging.cursor == null ? null : Cursor.decode(paging.cursor, fingerprint, sort);
        Slice<V> slice = slice(session, after, paging.limit);
        String next = slice.last == null ? null : cursor(fingerprint, slice.last);
        return new Page<>(slice.views, next, paging.total ? total(session) : null);
    }

    /** All of them, read as they are asked for, some at a time; the first of them at once. */
    Iterator<V> all(StatelessSession session) {
        return new Iterator<>() {
            private Slice<V> slice = slice(session, null, AT_ONCE);
            private Iterator<V> views = slice.views.iterator();

            @Override
            public boolean hasNext() {
                while (!views.hasNext() && slice.last != null) {
                    slice = slice(session, slice.last, AT_ONCE);
                    views = slice.views.iterator();
                }
                return views.hasNext();
            }

            @Override
            public V next() {
                if (!hasNext()) throw new NoSuchElementException();
                return views.next();
            }
        };
    }

    /**
     * Some of the records, one after another.
     *
     * @param last the sort values of the last one; null where there is none behind it
     */
    private record Slice<V>(List<V> views, List<Object> last) {}

    private Slice<V> slice(StatelessSession session, List<Object> after, int size) {
        StringBuilder hql = new StringBuilder("select e");
        sort.parts().forEach(part -> hql.append(", ").append(part.key().expression()));
        hql.append(includes.aliases())
                .append(from())
                .append(includes.joins())
                .append(" where ")
                .append(String.join(" and ", conditions));
        if (after != null) hql.append(" and (").append(sort.after()).append(")");
        hql.append(" order by ").append(sort.orderBy());

        SelectionQuery<Object[]> selection = repository.guard.query(session, hql.toString(), Object[].class);
        values.forEach(selection::setParameter);
        for (int i = 0; after != null && i < after.size(); i++) selection.setParameter("k" + i, after.get(i));
        List<Object[]> rows =
                selection.setReadOnly(true).setMaxResults(size + 1).getResultList();

        boolean more = rows.size() > size;
        List<Object[]> shown = more ? rows.subList(0, size) : rows;
        int keys = sort.parts().size();
        List<V> views = shown.stream().map(row -> includes.view(row, 1 + keys)).toList();
        return new Slice<>(views, more ? Arrays.asList(shown.get(size - 1)).subList(1, 1 + keys) : null);
    }

    private String from() {
        return " from " + repository.entity().getSimpleName() + " e";
    }

    private long total(StatelessSession session) {
        String hql = "select count(e)" + from() + " where " + String.join(" and ", conditions);
        SelectionQuery<Long> count = repository.guard.query(session, hql, Long.class);
        values.forEach(count::setParameter);
        return count.getSingleResult();
    }

    private static String cursor(String fingerprint, List<Object> last) {
        return new Cursor(
                        fingerprint,
                        last.stream()
                                .map(key -> key instanceof Enum<?> constant ? constant.name() : key.toString())
                                .toList())
                .encode();
    }

    /** What a cursor is bound to: resource, filters and sort. */
    private String fingerprint() {
        String text = repository.resource() + '?' + asked + '&' + sort.name();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
