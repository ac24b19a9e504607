#include "tests/centre/FaceDesk.h"

#include "core/support/Digest.h"
#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/PathPattern.h"
#include "tests/centre/SeedData.h"

namespace amphoe::centre {
namespace {

std::string field(const domain::Fields& fields, const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

std::string objection(const domain::Fields& fields) {
    const auto citizen = citizen_objection(field(fields, "citizen_id"));
    if (!citizen.empty()) {
        return citizen;
    }
    const auto probe = support::from_base64(field(fields, "probe_jpeg"));
    if (probe.size() < 4 || probe[0] != 0xFF || probe[1] != 0xD8) {
        return "face.probe_unusable";
    }
    if (support::sha256_hex(probe) != field(fields, "probe_sha256")) {
        return "face.probe_damaged";
    }
    return is_sha256(field(fields, "card_photo_sha256")) ? "" : "face.card_photo_missing";
}

/// 0-9, the same for the same person.
int variation(const std::string& citizen_id) {
    return static_cast<int>(std::stoul(support::sha256_hex_of_text(citizen_id).substr(0, 4), nullptr, 16) % 10);
}

}  // namespace

void decide_face_comparison(const domain::Fields& fields, domain::CentreReceipt& receipt) {
    receipt.reason = objection(fields);
    receipt.accepted = receipt.reason.empty();
    if (!receipt.accepted) {
        return;
    }
    const auto citizen_id = field(fields, "citizen_id");
    const auto* person = find_seed_person(citizen_id);
    const auto face = person == nullptr ? RegisterFace::Agrees : person->face;
    const int base = face == RegisterFace::Agrees ? 88 : face == RegisterFace::Unclear ? 55 : 8;
    const char* result = face == RegisterFace::Agrees ? "match" : face == RegisterFace::Unclear ? "unsure" : "no_match";
    receipt.answer = {{"fvs.model", "simulated-register/1"},
                      {"fvs.result", result},
                      {"fvs.score", std::to_string(base + variation(citizen_id))},
                      {"fvs.simulated", "true"}};
}

}  // namespace amphoe::centre
