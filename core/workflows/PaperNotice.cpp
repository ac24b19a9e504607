#include "core/workflows/PaperNotice.h"

#include "core/support/Digest.h"
#include "core/support/Identifier.h"

namespace amphoe::workflows {

domain::Result<domain::SealedMessage> paper_notice(ports::MessageSealer& sealer, const domain::Workstation& here,
                                                   const domain::Case& record, const char* kind, domain::Fields paper,
                                                   support::Timestamp now) {
    domain::CentreMessage act;
    act.id = support::new_identifier(now);
    act.kind = kind;
    act.case_id = record.id;
    act.case_number = record.number;
    act.at = now;
    act.fields = std::move(paper);
    act.fields["rcode"] = here.rcode;
    act.fields["workstation_id"] = here.id;
    auto sealed = sealer.seal(act);
    if (!sealed) {
        return sealed.error();
    }
    const auto order_key = "document:" + act.fields.at("document_number");
    return domain::SealedMessage{act.id, act.kind, record.visit_id, record.id, order_key, now, std::move(*sealed)};
}

IssuedStep issued_step(const domain::Case& record, const domain::RenderedDocument& original,
                       const std::vector<std::uint8_t>& content, support::Timestamp now) {
    IssuedStep step;
    step.extras.case_id = record.id;
    step.fields = {{"document_number", original.number},
                   {"document_kind", std::string(domain::document_kind_name(original.kind))},
                   {"sha256", support::sha256_hex(original.pdf)},
                   {"data_hash", original.data_hash}};
    step.extras.attachments.push_back({support::new_identifier(now), record.visit_id, record.id,
                                       "document:" + original.number, step.fields.at("sha256"), original.pdf});
    if (!content.empty()) {
        step.fields["content_sha256"] = support::sha256_hex(content);
        step.extras.attachments.push_back({support::new_identifier(now), record.visit_id, record.id,
                                           "document_content:" + original.number, step.fields.at("content_sha256"),
                                           content});
    }
    return step;
}

domain::Result<domain::Done> announce(IssuedStep& step, ports::MessageSealer& sealer, const domain::Workstation& here,
                                      const domain::Case& record, support::Timestamp now) {
    auto notice = paper_notice(sealer, here, record, "document_issued", step.fields, now);
    if (!notice) {
        return notice.error();
    }
    step.extras.message = std::move(*notice);
    return domain::Done{};
}

}  // namespace amphoe::workflows
