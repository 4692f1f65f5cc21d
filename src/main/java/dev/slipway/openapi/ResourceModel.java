package dev.slipway.openapi;

import dev.slipway.data.Fields;
import dev.slipway.marks.Included;
import dev.slipway.resource.ListResource;
import jakarta.ws.rs.Path;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * What the code says of one resource.
 *
 * @param path where it is served
 * @param name what one record is called, for example {@code ProductLine}
 * @param input the schema of what a client says
 * @param details the record of what a client says
 * @param view the record of what a client reads
 */
record ResourceModel(
        String path, String name, String input, Class<?> details, Class<? extends Record> view, Fields fields) {

    private static final DotName RESOURCE = DotName.createSimple(ListResource.class);

    static List<ResourceModel> all(IndexView index) {
        List<ResourceModel> all = new ArrayList<>();
        for (ClassInfo type : index.getAllKnownSubclasses(RESOURCE)) {
            if (type.hasDeclaredAnnotation(DotName.createSimple(Path.class))) all.add(of(type));
        }
        all.sort(Comparator.comparing(ResourceModel::path));
        return all;
    }

    private static ResourceModel of(ClassInfo resource) {
        List<Type> arguments = resource.superClassType().asParameterizedType().arguments();
        Class<?> entity = load(arguments.get(0));
        Class<? extends Record> details = load(arguments.get(1)).asSubclass(Record.class);
        Class<? extends Record> view = load(arguments.get(2)).asSubclass(Record.class);
        String path = resource.declaredAnnotation(DotName.createSimple(Path.class))
                .value()
                .asString();
        return new ResourceModel(path, named(view), named(details), details, view, Fields.of(entity, details, view));
    }

    private static Class<?> load(Type type) {
        try {
            return Class.forName(
                    type.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String named(Class<?> type) {
        return type.getAnnotation(Schema.class).name();
    }

    /** What one record is called in a sentence, for example {@code product line}. */
    String noun() {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        // what cannot be counted
        if (words.equals("feedback")) return "piece of feedback";
        return words.replaceFirst("^api ", "API ");
    }

    /** The same for several, as in the path. */
    String plural() {
        String segment = path.substring(path.lastIndexOf('/') + 1);
        return segment.replace('-', ' ').replaceFirst("^api ", "API ");
    }

    /** The plural as operation ids spell it, for example {@code ProductLines}. */
    String pluralName() {
        StringBuilder name = new StringBuilder();
        for (String word : path.substring(path.lastIndexOf('/') + 1).split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** The Chinese term, from the description of the view. */
    String chinese() {
        String description = view.getAnnotation(Schema.class).description();
        return description.replaceFirst("(?s)^[^(]*\\(([^)]*)\\).*$", "$1");
    }

    /** Names of the fields of a view that are there only when they are asked to be included. */
    List<String> included() {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.isAnnotationPresent(Included.class)) names.add(component.getName());
        }
        return names;
    }
}
