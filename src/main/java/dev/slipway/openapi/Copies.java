package dev.slipway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Copies of schemas that can be changed without changing the original. */
final class Copies {

    private Copies() {}

    static Schema of(Schema original) {
        Schema copy = OASFactory.createSchema();
        original.getAll().forEach(copy::set);
        if (original.getProperties() != null) copy.setProperties(new LinkedHashMap<>(original.getProperties()));
        if (original.getRequired() != null) copy.setRequired(new ArrayList<>(original.getRequired()));
        return copy;
    }
}
