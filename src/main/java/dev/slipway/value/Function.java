package dev.slipway.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The functions and parties that a product manager deals with. */
@Schema(
        name = "Function",
        description =
                "Function or party (职能): inside MARKETING_PROMOTION 市场推广, SALES 销售, TECHNOLOGY 产品技术, PRODUCT_MANAGEMENT 产品经理, PRODUCT_MARKETING 产品营销, PLANNING_AND_RESEARCH 产品规划和研发, LEGAL 法务, FINANCE 财务, OPERATIONS 产品运营, EXECUTIVE 公司领导, CUSTOMER_SERVICE 客户服务, BUSINESS_PROCESSING 业务处理, OTHER_INTERNAL 公司内部其它同事; outside CUSTOMER 客户, PROSPECT 潜在用户, TARGET_AUDIENCE 目标对象, SERVICE_PROVIDER 产品服务提供商, PARTNER 合作伙伴, CHANNEL 渠道, REGULATOR 监管机构.")
public enum Function {
    MARKETING_PROMOTION,
    SALES,
    TECHNOLOGY,
    PRODUCT_MANAGEMENT,
    PRODUCT_MARKETING,
    PLANNING_AND_RESEARCH,
    LEGAL,
    FINANCE,
    OPERATIONS,
    EXECUTIVE,
    CUSTOMER_SERVICE,
    BUSINESS_PROCESSING,
    OTHER_INTERNAL,
    CUSTOMER,
    PROSPECT,
    TARGET_AUDIENCE,
    SERVICE_PROVIDER,
    PARTNER,
    CHANNEL,
    REGULATOR
}
