package dev.slipway.responsibilities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stakeholder has to do with a subject; the first letter stands for it in a matrix. */
@Schema(
        name = "ResponsibilityRole",
        description =
                "Role (责任角色): RESPONSIBLE 执行 does the work, ACCOUNTABLE 负责 answers for it, CONSULTED 咨询 is asked before, INFORMED 知会 is told after.")
enum RaciRole {
    RESPONSIBLE,
    ACCOUNTABLE,
    CONSULTED,
    INFORMED;

    String letter() {
        return name().substring(0, 1);
    }

    /** Whether the stakeholder has something to do until the subject is due. */
    boolean acts() {
        return this == RESPONSIBLE || this == ACCOUNTABLE;
    }
}
