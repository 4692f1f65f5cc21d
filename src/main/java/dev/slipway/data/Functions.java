package dev.slipway.data;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Makes known to HQL: {@code text_contains(text, word, pattern)}, found by the index of bigrams and checked by LIKE;
 * {@code any_of(array, texts)} and {@code any_id_of(array, texts)}, whose texts are cast, or PostgreSQL would compare text with
 * varchar and refuse; {@code id_in(id, array)}, and {@code ids_hold(array, id)}, which an index of the array finds;
 * {@code trigrams_alike(text, text)}, found by an index of trigrams, and {@code trigram_similarity}, from 0 to 1;
 * {@code names_alike(text, array)}, found by the same index, and
 * {@code name_similarity(array, array)}; and {@code monday_of(date)}, with which its week begins.
 */
public class Functions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var types = contributions.getTypeConfiguration().getBasicTypeRegistry();
        var functions = contributions.getFunctionRegistry();
        BasicType<Boolean> predicate = types.resolve(StandardBasicTypes.BOOLEAN);
        functions.registerPattern("text_contains", "(bigrams(?1) @> bigrams(?2) and ?1 like ?3)", predicate);
        functions.registerPattern("any_of", "(?1 && cast(?2 as text[]))", predicate);
        functions.registerPattern("any_id_of", "(?1 && cast(?2 as uuid[]))", predicate);
        functions.registerPattern("id_in", "(?1 = any(?2))", predicate);
        functions.registerPattern("ids_hold", "(?1 @> array[?2])", predicate);
        functions.registerPattern("trigrams_alike", "(?1 % ?2)", predicate);
        functions.registerPattern("names_alike", "(?1 %> any(?2))", predicate);
        functions.registerPattern(
                "name_similarity", "name_similarity(?1, ?2)", types.resolve(StandardBasicTypes.FLOAT));
        functions.registerPattern("trigram_similarity", "similarity(?1, ?2)", types.resolve(StandardBasicTypes.FLOAT));
        functions.registerPattern(
                "monday_of",
                "(?1 - cast(extract(isodow from ?1) as integer) + 1)",
                types.resolve(StandardBasicTypes.LOCAL_DATE));
    }
}
