#include "core/documents/PaperCodeVerifier.h"

#include "core/documents/Certificates.h"
#include "core/documents/EcdsaSignature.h"
#include "core/documents/PaperCode.h"
#include "core/domain/ScannedText.h"

namespace amphoe::documents {
namespace {

using domain::PaperCodeVerdict;

PaperCodeVerdict refused(PaperCodeVerdict verdict, const char* status, const char* reason) {
    verdict.genuine = false;
    verdict.status = status;
    verdict.reasons.emplace_back(reason);
    return verdict;
}

/// The code names a day: a certificate that began or ended on it was alive on it. Days of Bangkok, UTC+7.
bool alive_on(X509* certificate, const std::string& day) {
    const auto noon = support::from_iso8601(day + "T05:00:00Z");
    return noon && (alive_at(certificate, *noon - std::chrono::hours(12)) ||
                    alive_at(certificate, *noon + std::chrono::hours(12)));
}

PaperCodeVerdict judged(PaperCodeVerdict verdict, const PaperCode& code, const ports::OfficeCertificate& known) {
    const CleanErrorQueue clean;
    const auto certificate = read_certificate(known.certificate_pem);
    EVP_PKEY* const key = certificate == nullptr ? nullptr : X509_get0_pubkey(certificate.get());
    if (key == nullptr || !ecdsa_holds(key, paper_code_message(code.payload), code.signature)) {
        return refused(std::move(verdict), "forged", "ลายมือชื่อในรหัสไม่ถูกต้อง รหัสนี้ไม่ได้ออกโดยสำนักทะเบียนหรือถูกแก้ไข");
    }
    verdict.signer = common_name(certificate.get());
    if (known.rcode != code.claim.rcode) {
        return refused(std::move(verdict), "wrong-office", "รหัสนี้ลงลายมือชื่อด้วยกุญแจของสำนักทะเบียนอื่น");
    }
    if (!alive_on(certificate.get(), code.claim.day)) {
        return refused(std::move(verdict), "outside-life", "ใบรับรองของสำนักทะเบียนไม่อยู่ในอายุการใช้งานในวันที่ออกเอกสาร");
    }
    if (known.revoked_at) {
        // The day in the code is the key holder's word: a thief writes any.
        return refused(std::move(verdict), "revoked-key", "กุญแจที่ลงลายมือชื่อถูกเพิกถอนแล้ว ต้องตรวจเอกสารนี้กับส่วนกลาง");
    }
    verdict.genuine = true;
    verdict.status = "genuine";
    return verdict;
}

}  // namespace

domain::Result<PaperCodeVerdict> PaperCodeVerifier::verify(const std::string& text) const {
    PaperCodeVerdict verdict;
    const auto code = read_paper_code(domain::scanned_text(text));
    if (!code) {
        return refused(std::move(verdict), "unreadable", "อ่านรหัสไม่ได้ หรือไม่ใช่รหัสตรวจสอบเอกสารของระบบนี้");
    }
    verdict.claim = code->claim;
    domain::Result<std::optional<ports::OfficeCertificate>> known = std::optional<ports::OfficeCertificate>();
    if (trust_.certificates != nullptr) {
        known = trust_.certificates->with_key(code->key_id);
    }
    if (!known) {
        return known.error();
    }
    if (!*known) {
        return refused(std::move(verdict), "unknown-key", "ไม่รู้จักกุญแจที่ลงลายมือชื่อในรหัสนี้ ให้ซิงก์ข้อมูลกับส่วนกลางแล้วตรวจอีกครั้ง");
    }
    verdict = judged(std::move(verdict), *code, **known);
    if (verdict.genuine && trust_.voids != nullptr) {
        auto standing = trust_.voids->standing(code->claim.number);
        if (!standing) {
            return standing.error();
        }
        verdict.standing = std::move(*standing);
    }
    return verdict;
}

}  // namespace amphoe::documents
