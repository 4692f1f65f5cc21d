package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;

import dev.slipway.data.Fields;
import dev.slipway.data.Repository;
import dev.slipway.marks.Personal;
import dev.slipway.testing.Bodies;
import io.restassured.response.Response;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A field by which records of some resource refer to stakeholders; one of each resource to come is here by itself. */
record Referring(String resource, String field, boolean list, List<String> texts) {

    static List<Referring> all(List<Repository<?, ?, ?>> repositories) {
        List<Referring> all = new ArrayList<>();
        for (Repository<?, ?, ?> repository : repositories) {
            List<String> texts = Arrays.stream(repository.details().getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Personal.class)
                            && component.getAnnotation(Personal.class).text()
                            && component.getType() == String.class)
                    .map(RecordComponent::getName)
                    .toList();
            Fields fields = repository.fields();
            Stream.concat(
                            fields.includes().stream()
                                    .filter(include -> include.entity().equals("Stakeholder"))
                                    .map(include -> include.by().getName())
                                    .distinct()
                                    .map(field -> new Referring(repository.resource(), field, false, texts)),
                            fields.lists().stream()
                                    .filter(list -> list.entity().equals("Stakeholder"))
                                    .map(list -> new Referring(
                                            repository.resource(), list.by().getName(), true, texts)))
                    .forEach(all::add);
        }
        return all;
    }

    /** The path of a new record that refers to a stakeholder, and says a text wherever it says something of people. */
    String create(String stakeholder, String product, String text) {
        Map<String, Object> body = new HashMap<>(Bodies.of(resource, product));
        body.put(field, list ? List.of(id(stakeholder)) : id(stakeholder));
        if (!resource.equals("stakeholders")) texts.forEach(name -> body.put(name, text));
        Response answer = admin().body(body).post("/api/v1/" + resource);
        // where only one of several fields may be said, another one gives way
        for (String other : List.copyOf(body.keySet())) {
            if (answer.statusCode() == 201) break;
            Map<String, Object> less = new HashMap<>(body);
            if (!other.equals(field)) less.remove(other);
            answer = admin().body(less).post("/api/v1/" + resource);
        }
        String location = answer.then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/api/v1/"));
    }

    /** What a record says in the field. */
    Object said(String record) {
        return admin().get(record).then().statusCode(200).extract().path(field);
    }
}
