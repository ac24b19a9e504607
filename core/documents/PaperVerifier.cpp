#include "core/documents/PaperVerifier.h"

#include "core/documents/PaperCode.h"
#include "core/documents/PaperData.h"
#include "core/documents/PaperVerdict.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using domain::DocumentVerification;
using domain::Failure;
using domain::FailureCode;

void refuse(DocumentVerification& result, const char* status, const char* reason) {
    result.valid = false;
    result.status = status;
    result.reasons.emplace_back(reason);
}

/// Whatever OpenSSL cannot even take apart is malformed.
CmsCheck checked(const SignedPdf& file, const std::vector<std::string>& trusted_pem) {
    try {
        return file.signed_at ? check_cms_signature(file.cms, file.signed_bytes, trusted_pem, *file.signed_at)
                              : CmsCheck{};
    } catch (const std::exception&) {
        return {};
    }
}

void take_signature(DocumentVerification& result, const CmsCheck& check, const SignedPdf& file) {
    const auto said = verdict(check);
    result.valid = check.finding == CmsFinding::Good;
    result.status = said.status;
    if (!result.valid) {
        result.reasons.emplace_back(said.reason);
    }
    result.signer = check.signer;
    result.signed_at = file.signed_at;
    if (check.stamp && check.stamp->finding == StampFinding::Good) {
        result.stamped_at = check.stamp->at;
        result.stamp_authority = check.stamp->authority;
    }
    result.level = result.stamped_at ? "B-T" : "B-B";
}

/// A number that is shown in one place and another that is embedded make two papers of one.
void compare_data(DocumentVerification& result, const SignedPdf& file) {
    const auto paper = read_paper_file(file.data_file);
    if (!paper) {
        return refuse(result, "inconsistent", "ไม่มีข้อมูลของเอกสารฝังอยู่ หรือข้อมูลที่ฝังอยู่อ่านไม่ได้");
    }
    result.kind = paper->kind;
    result.code = paper->code;
    const bool in_metadata = file.metadata.find(">" + file.number + "<") != std::string::npos;
    if (paper->number != file.number || !in_metadata) {
        return refuse(result, "inconsistent", "เลขที่เอกสารที่แสดงไม่ตรงกับเลขที่ในข้อมูลที่ฝังอยู่");
    }
    const auto code = read_paper_code(paper->code);
    if (!paper->code.empty() && (!code || code->claim.number != paper->number || code->claim.hash != paper->hash ||
                                 code->claim.kind != paper->kind)) {
        refuse(result, "inconsistent", "รหัสตรวจสอบ (QR) เป็นของเอกสารอื่น ไม่ตรงกับข้อมูลของเอกสารนี้");
    }
}

}  // namespace

/// Without a stamp only the workstation says when it signed, and a stolen key says what it likes: then every
/// revocation counts.
domain::Result<domain::Done> PaperVerifier::look_up(DocumentVerification& result, const std::string& key_id_hex) const {
    if (trust_.certificates != nullptr) {
        const auto known = trust_.certificates->with_key(support::from_hex(key_id_hex));
        if (!known) {
            return known.error();
        }
        const bool revoked = *known && (*known)->revoked_at;
        if (revoked && !(result.stamped_at && *result.stamped_at < *(*known)->revoked_at)) {
            refuse(result, "revoked-signer",
                   result.stamped_at ? "ใบรับรองของผู้ลงลายมือชื่อถูกเพิกถอนก่อนเวลาที่ลงลายมือชื่อ"
                                     : "ใบรับรองของผู้ลงลายมือชื่อถูกเพิกถอนแล้ว และไม่มีตราประทับเวลายืนยันว่าลงลายมือชื่อก่อนการเพิกถอน");
        }
    }
    if (trust_.voids != nullptr) {
        auto standing = trust_.voids->standing(result.number);
        if (!standing) {
            return standing.error();
        }
        result.standing = std::move(*standing);
    }
    return domain::Done{};
}

domain::Result<DocumentVerification> PaperVerifier::verify(std::span<const std::uint8_t> pdf) const {
    const SignedPdf file = read_signed_pdf(pdf);
    if (file.finding == SignatureFinding::NotPdf) {
        return Failure{FailureCode::DocumentInvalid, "no PDF, or larger than any paper"};
    }
    DocumentVerification result;
    result.number = file.number;
    if (file.finding != SignatureFinding::OneForWhole) {
        const auto said = verdict(file.finding);
        refuse(result, said.status, said.reason);
        return result;
    }
    const CmsCheck check = checked(file, trust_.ca_pem);
    take_signature(result, check, file);
    if (!result.valid) {
        return result;
    }
    compare_data(result, file);
    if (auto looked = look_up(result, check.key_id); !looked) {
        return looked.error();
    }
    return result;
}

}  // namespace amphoe::documents
