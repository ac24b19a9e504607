#include "core/workflows/EvidenceBinding.h"

#include <algorithm>

#include "core/support/Digest.h"

namespace amphoe::workflows {

std::string evidence_binding(const BoundEvidence& evidence) {
    // No part contains "|" or ",": hexadecimal hashes, an index of the store, an identifier.
    std::string text = "amphoe.face-binding/1|";
    for (const auto& hash : evidence.probe_sha256) {
        text += hash + ',';
    }
    text += '|' + evidence.citizen_index + '|' + evidence.photo_sha256 + '|' + evidence.visit_id;
    return support::sha256_hex_of_text(text);
}

std::vector<std::string> probe_hashes(const domain::Fields& face_fields) {
    std::vector<std::string> hashes;
    auto field = face_fields.find("probe_sha256");
    for (int number = 2; field != face_fields.end(); ++number) {
        hashes.push_back(field->second);
        field = face_fields.find("probe" + std::to_string(number) + "_sha256");
    }
    return hashes;
}

bool probes_are_kept(const std::vector<std::string>& hashes, const std::vector<ports::Attachment>& attachments) {
    return !hashes.empty() && std::all_of(hashes.begin(), hashes.end(), [&](const auto& hash) {
        return std::any_of(attachments.begin(), attachments.end(), [&](const auto& attachment) {
            return attachment.kind == "face_probe" && support::sha256_hex(attachment.bytes) == hash;
        });
    });
}

}  // namespace amphoe::workflows
