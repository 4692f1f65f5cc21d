package dev.slipway.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the cells of a column are to be read where that could be in more than one way. */
@Schema(
        name = "ImportCellFormat",
        description =
                "How cells are read (单元格格式): DECIMAL_COMMA `1.200,50` 逗号为小数点, DAY_FIRST `5/3/2027` 日在前, MONTH_FIRST `3/5/2027` 月在前.")
public enum CellFormat {
    DECIMAL_COMMA,
    DAY_FIRST,
    MONTH_FIRST
}
