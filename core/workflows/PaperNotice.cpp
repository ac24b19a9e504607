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

domain::Result<IssuedStep> issued_step(ports::MessageSealer& sealer, const domain::Workstation& here,
                                       const domain::Case& record, const domain::RenderedDocument& original,
                                       const std::string& data_hash, support::Timestamp now) {
    IssuedStep step;
    step.extras.case_id = record.id;
    step.extras.attachments.push_back({support::new_identifier(now), record.visit_id, record.id,
                                       "document:" + original.number, support::sha256_hex(original.pdf), original.pdf});
    step.fields = {{"document_number", original.number},
                   {"document_kind", std::string(domain::document_kind_name(original.kind))},
                   {"sha256", step.extras.attachments.front().sha256},
                   {"data_hash", data_hash}};
    auto notice = paper_notice(sealer, here, record, "document_issued", step.fields, now);
    if (!notice) {
        return notice.error();
    }
    step.extras.message = std::move(*notice);
    return step;
}

}  // namespace amphoe::workflows
