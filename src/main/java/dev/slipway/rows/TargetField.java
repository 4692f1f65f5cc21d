package dev.slipway.rows;

import java.lang.reflect.Type;
import java.util.UUID;

/**
 * A field that a column can be for.
 *
 * @param chinese its Chinese title; null where it has none
 * @param refers the entity that it refers to by id; null for none
 */
record TargetField(String path, Type type, String chinese, String refers) {

    /** Names the record itself, where one is changed. */
    static final TargetField ID = new TargetField("id", UUID.class, null, null);

    /** Names its version. */
    static final TargetField VERSION = new TargetField("version", Integer.class, null, null);

    String pointer() {
        return "/" + path.replace('.', '/');
    }
}
