package dev.slipway.data;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Makes two predicates known to HQL: {@code text_contains(text, word, pattern)}, found by the index of bigrams and checked
 * by LIKE; and {@code any_of(array, texts)}, whose texts are cast, or PostgreSQL would compare text with varchar and refuse.
 */
public class Functions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        BasicType<Boolean> predicate =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions
                .getFunctionRegistry()
                .registerPattern("text_contains", "(bigrams(?1) @> bigrams(?2) and ?1 like ?3)", predicate);
        contributions.getFunctionRegistry().registerPattern("any_of", "(?1 && cast(?2 as text[]))", predicate);
    }
}
