package dev.slipway.stakeholders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stakeholder is. */
@Schema(name = "StakeholderKind", description = "What a stakeholder is (干系人类型): PERSON 个人, TEAM 团队, ORGANISATION 组织.")
enum StakeholderKind {
    PERSON,
    TEAM,
    ORGANISATION
}
