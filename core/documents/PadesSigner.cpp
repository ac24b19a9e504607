#include "core/documents/PadesSigner.h"

#include "core/documents/CmsSignature.h"
#include "core/documents/SignatureSlot.h"
#include "core/documents/SignedPdf.h"

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kRoom = 6144;  // bytes of CMS: an RSA-4096 signature and a certificate of 4 KB fit

struct Verdict {
    const char* status;
    const char* reason;
};

Verdict verdict(SignatureFinding finding) {
    switch (finding) {
        case SignatureFinding::None:
            return {"unsigned", "เอกสารนี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์"};
        case SignatureFinding::Several:
            return {"changed", "เอกสารมีลายมือชื่ออิเล็กทรอนิกส์มากกว่าหนึ่งรายการ"};
        case SignatureFinding::NotWhole:
            return {"changed", "ลายมือชื่ออิเล็กทรอนิกส์ไม่ครอบคลุมเอกสารทั้งฉบับ"};
        case SignatureFinding::Appended:
            return {"changed", "มีข้อมูลถูกเพิ่มเข้ามาในเอกสารหลังการลงลายมือชื่อ"};
        case SignatureFinding::NotPdf:
        case SignatureFinding::Damaged:
        case SignatureFinding::OneForWhole:
            break;
    }
    return {"changed", "เอกสารเสียหาย อ่านลายมือชื่ออิเล็กทรอนิกส์ไม่ได้"};
}

Verdict verdict(CmsFinding finding) {
    switch (finding) {
        case CmsFinding::Good:
            return {"signed-and-unchanged", ""};
        case CmsFinding::WrongDigest:
            return {"changed", "เนื้อหาของเอกสารถูกแก้ไขหลังการลงลายมือชื่อ"};
        case CmsFinding::UnknownSigner:
            return {"unknown-signer", "ใบรับรองของผู้ลงลายมือชื่อไม่ได้ออกโดยผู้ออกใบรับรองที่ระบบเชื่อถือ"};
        case CmsFinding::OutsideLife:
            return {"unknown-signer", "ใบรับรองของผู้ลงลายมือชื่อไม่อยู่ในอายุการใช้งาน ณ เวลาที่ลงลายมือชื่อ"};
        case CmsFinding::WrongUsage:
            return {"unknown-signer", "ใบรับรองนี้ไม่ได้ออกให้เพื่อใช้ลงลายมือชื่อ"};
        case CmsFinding::Malformed:
            break;
    }
    return {"changed", "ลายมือชื่ออิเล็กทรอนิกส์เสียหายหรือไม่ตรงตามรูปแบบของระบบ"};
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

}  // namespace

PadesSigner::PadesSigner(std::string certificate_pem, support::Secret private_key,
                         std::vector<std::string> trusted_ca_pem)
    : certificate_pem_(std::move(certificate_pem)),
      private_key_(std::move(private_key)),
      trusted_ca_pem_(std::move(trusted_ca_pem)) {}

domain::Result<domain::RenderedDocument> PadesSigner::sign(const domain::RenderedDocument& document,
                                                           support::Timestamp now) {
    SignatureSlot slot;
    try {
        slot = open_signature_slot(document.pdf, now, kRoom);
    } catch (const std::exception& error) {
        return Failure{FailureCode::DocumentInvalid, error.what()};
    }
    try {
        if (!slot.fill(make_cms_signature(slot.signed_bytes(), certificate_pem_, private_key_, now))) {
            return Failure{FailureCode::ConfigurationInvalid, "the signing certificate is too large"};
        }
    } catch (const std::exception& error) {
        return Failure{FailureCode::ConfigurationInvalid, error.what()};
    }
    return domain::RenderedDocument{document.kind, document.number, document.pages, std::move(slot.pdf)};
}

domain::Result<domain::DocumentVerification> PadesSigner::verify(std::span<const std::uint8_t> pdf) {
    const SignedPdf file = read_signed_pdf(pdf);
    if (file.finding == SignatureFinding::NotPdf) {
        return Failure{FailureCode::DocumentInvalid, "no PDF, or larger than any paper"};
    }
    domain::DocumentVerification result;
    result.number = file.number;
    Verdict outcome = verdict(file.finding);
    if (file.finding == SignatureFinding::OneForWhole) {
        const CmsCheck check = checked(file, trusted_ca_pem_);
        outcome = verdict(check.finding);
        result.valid = check.finding == CmsFinding::Good;
        result.signer = check.signer;
        result.signed_at = file.signed_at;
    }
    result.status = outcome.status;
    if (!result.valid) {
        result.reasons.emplace_back(outcome.reason);
    }
    return result;
}

}  // namespace amphoe::documents
