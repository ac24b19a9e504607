#include "tests/centre/MessageDesk.h"

#include "core/support/Identifier.h"

namespace amphoe::centre {

CentreAnswer MessageDesk::put(const std::string& id, const std::string& workstation_id, const support::Bytes& sealed,
                              support::Timestamp now) {
    if (const auto known = records_.message(id)) {
        const bool same =
            known->workstation_id == workstation_id && known->sealed_sha256 == support::sha256_hex(sealed);
        return same ? receipt_answer(200, known->receipt)
                    : problem(409, "message.conflict", "This id was used for another message");
    }
    const auto opened = opener_.open(sealed);
    if (!opened) {
        return problem(422, opened.error(), "The sealed message cannot be used");
    }
    if (opened->message.id != id) {
        return problem(422, "message.invalid", "The id inside is another one");
    }
    // A workstation may deliver what it sealed under an earlier certificate of its own, nothing else.
    const auto signer = records_.workstation_of(opened->signer_fingerprint);
    if (signer != workstation_id || opened->workstation_id != workstation_id) {
        return problem(403, "signer.foreign", "The message is not signed by the workstation that delivers it");
    }
    return take(*opened, workstation_id, sealed, now);
}

CentreAnswer MessageDesk::take(const OpenedMessage& opened, const std::string& workstation_id,
                               const support::Bytes& sealed, support::Timestamp now) {
    domain::CentreReceipt receipt;
    receipt.message_id = opened.message.id;
    receipt.receipt_id = support::new_identifier(now);
    receipt.at = now;
    Transaction transaction(records_.database());
    if (opened.message.kind == "thaid_enrolment") {
        enrolments_.decide(opened.message, receipt);
    } else {
        receipt.reason = "message.kind_not_served";
    }
    const auto sealed_sha256 = support::sha256_hex(sealed);
    const StoredMessage stored{workstation_id, sealed_sha256, signer_.sign(receipt, sealed_sha256)};
    records_.add_message(opened.message.id, stored, sealed, now);
    transaction.commit();
    return receipt_answer(201, stored.receipt);
}

CentreAnswer MessageDesk::receipt(const std::string& id, const std::string& workstation_id) {
    const auto known = records_.message(id);
    if (!known || known->workstation_id != workstation_id) {
        return problem(404, "message.unknown", "No such message");
    }
    return receipt_answer(200, known->receipt);
}

}  // namespace amphoe::centre
