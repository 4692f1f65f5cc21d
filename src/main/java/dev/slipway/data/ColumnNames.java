package dev.slipway.data;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/** Names a column after the whole path of its field, without the parts that are no field of the JSON: details and labels. */
public class ColumnNames extends ImplicitNamingStrategyJpaCompliantImpl {

    @Override
    public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
        String path = source.getAttributePath().getFullPath();
        String name = path.replaceFirst("^details\\.", "")
                .replaceFirst("^labels\\.", "")
                .replace('.', '_');
        return toIdentifier(name, source.getBuildingContext());
    }
}
