package dev.slipway.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles of a product management team. */
@Schema(
        name = "TeamRole",
        description =
                "Role in the product management team (团队角色): PRODUCT_MANAGER 产品经理, PRODUCT_MARKETING_MANAGER 产品营销经理, TECHNICAL_LEAD 技术负责人, DESIGN_LEAD 设计负责人, PROJECT_MANAGER 项目经理, OPERATIONS_MANAGER 运营经理, SALES_LEAD 销售负责人, MARKET_ANALYST 市场分析师, QUALITY_LEAD 质量负责人, LEGAL_ADVISER 法务顾问, FINANCE_PARTNER 财务伙伴, CUSTOMER_SERVICE_LEAD 客服负责人, OTHER 其他.")
enum TeamRole {
    PRODUCT_MANAGER,
    PRODUCT_MARKETING_MANAGER,
    TECHNICAL_LEAD,
    DESIGN_LEAD,
    PROJECT_MANAGER,
    OPERATIONS_MANAGER,
    SALES_LEAD,
    MARKET_ANALYST,
    QUALITY_LEAD,
    LEGAL_ADVISER,
    FINANCE_PARTNER,
    CUSTOMER_SERVICE_LEAD,
    OTHER
}
