#include "tests/centre/MessageDesk.h"

#include <algorithm>

#include "core/support/Identifier.h"
#include "tests/centre/ActDesk.h"
#include "tests/centre/storage/StationRecords.h"

namespace amphoe::centre {
namespace {

CentreAnswer answer_again(const StoredAct& known, const Caller& caller, const std::string& sealed_sha256) {
    const bool same = known.workstation_id == caller.workstation_id && known.sealed_sha256 == sealed_sha256;
    return same ? cms_answer(200, known.receipt)
                : problem(409, "message.conflict", "This id was used for another message");
}

}  // namespace

struct MessageDesk::Work {
    const Delivery* delivery = nullptr;
    std::string sealed_sha256;
    std::optional<OpenedMessage> opened;
    std::optional<CentreAnswer> answer;
};

CentreAnswer MessageDesk::take(const Caller& caller, const Delivery& delivery, support::Timestamp now) {
    return take_all(caller, {delivery}, now).front();
}

std::vector<CentreAnswer> MessageDesk::take_all(const Caller& caller, const std::vector<Delivery>& deliveries,
                                                support::Timestamp now) {
    std::vector<Work> works(deliveries.size());
    for (std::size_t at = 0; at < works.size(); ++at) {
        works[at].delivery = &deliveries[at];
        works[at].sealed_sha256 = support::sha256_hex(deliveries[at].sealed);
    }
    find_known(caller, works);
    // Decrypting and checking signatures is the long part; it holds no connection.
    for (auto& work : works) {
        if (!work.answer) {
            open(caller, work);
        }
    }
    if (std::any_of(works.begin(), works.end(), [](const Work& work) { return !work.answer; })) {
        const auto lease = database_.lease();
        Transaction transaction(*lease);
        for (auto& work : works) {
            if (!work.answer) {
                decide(*lease, caller, work, now);
            }
        }
        transaction.commit();
    }
    std::vector<CentreAnswer> answers;
    for (auto& work : works) {
        answers.push_back(std::move(*work.answer));
    }
    return answers;
}

void MessageDesk::find_known(const Caller& caller, std::vector<Work>& works) {
    const auto lease = database_.lease();
    ActRecords records(*lease);
    for (auto& work : works) {
        const auto known = work.delivery->id.empty() ? std::nullopt : records.act(caller.office, work.delivery->id);
        if (known) {
            work.answer = answer_again(*known, caller, work.sealed_sha256);
        }
    }
}

void MessageDesk::open(const Caller& caller, Work& work) {
    auto opened = opener_.open(work.delivery->sealed);
    if (!opened) {
        work.answer = problem(422, opened.error(), "The sealed message cannot be used");
        return;
    }
    const auto& delivery = *work.delivery;
    if (!delivery.id.empty() && opened->message.id != delivery.id) {
        work.answer = problem(422, "message.invalid", "The id inside is another one");
        return;
    }
    if (!delivery.only_kind.empty() && opened->message.kind != delivery.only_kind) {
        work.answer = problem(422, "message.kind_wrong", "This path takes one kind of message only");
        return;
    }
    work.opened = std::move(*opened);
    const auto lease = database_.lease();
    // A workstation may deliver what it sealed under an earlier certificate of its own, nothing else.
    const auto signer = StationRecords(*lease).certificate(work.opened->signer_fingerprint);
    if (!signer || signer->owner.workstation_id != caller.workstation_id ||
        work.opened->workstation_id != caller.workstation_id) {
        work.answer = problem(403, "signer.foreign", "The message is not signed by the workstation that delivers it");
    }
}

void MessageDesk::decide(Connection& connection, const Caller& caller, Work& work, support::Timestamp now) {
    ActRecords records(connection);
    const auto& message = work.opened->message;
    if (!records.claim(caller, message.id, message.kind, work.sealed_sha256, work.delivery->sealed, now)) {
        work.answer = answer_again(*records.act(caller.office, message.id), caller, work.sealed_sha256);
        return;
    }
    domain::CentreReceipt receipt;
    receipt.message_id = message.id;
    receipt.receipt_id = support::new_identifier(now);
    receipt.at = now;
    ActDesk(connection, caller).decide(message, receipt);
    const auto signed_receipt = signer_.sign(receipt, work.sealed_sha256);
    records.complete(caller.office, message.id, signed_receipt);
    work.answer = cms_answer(201, signed_receipt);
}

CentreAnswer MessageDesk::receipt(const Caller& caller, const std::string& id) {
    const auto lease = database_.lease();
    const auto known = ActRecords(*lease).act(caller.office, id);
    if (!known || known->workstation_id != caller.workstation_id) {
        return problem(404, "message.unknown", "No such message");
    }
    return cms_answer(200, known->receipt);
}

}  // namespace amphoe::centre
