#include "core/domain/FailureCode.h"

#include <array>
#include <utility>

namespace amphoe::domain {
namespace {

using Row = std::pair<FailureCode, std::string_view>;

constexpr std::array kNames{
    Row{FailureCode::UnexpectedError, "UNEXPECTED_ERROR"},
    Row{FailureCode::UsageError, "USAGE_ERROR"},
    Row{FailureCode::ConfigurationInvalid, "CONFIGURATION_INVALID"},
    Row{FailureCode::CardNoService, "CARD_NO_SERVICE"},
    Row{FailureCode::CardNoReader, "CARD_NO_READER"},
    Row{FailureCode::CardReaderUnknown, "CARD_READER_UNKNOWN"},
    Row{FailureCode::CardAbsent, "CARD_ABSENT"},
    Row{FailureCode::CardMute, "CARD_MUTE"},
    Row{FailureCode::CardExclusive, "CARD_EXCLUSIVE"},
    Row{FailureCode::CardForeign, "CARD_FOREIGN"},
    Row{FailureCode::CardRemoved, "CARD_REMOVED"},
    Row{FailureCode::CardSwapped, "CARD_SWAPPED"},
    Row{FailureCode::CardUnreadable, "CARD_UNREADABLE"},
    Row{FailureCode::CardDataInvalid, "CARD_DATA_INVALID"},
    Row{FailureCode::CardExpired, "CARD_EXPIRED"},
    Row{FailureCode::CardPhotoInvalid, "CARD_PHOTO_INVALID"},
    Row{FailureCode::CardStatusAbnormal, "CARD_STATUS_ABNORMAL"},
    Row{FailureCode::CardRefusedInTraining, "CARD_REFUSED_IN_TRAINING"},
    Row{FailureCode::CameraMissing, "CAMERA_MISSING"},
    Row{FailureCode::CameraStopped, "CAMERA_STOPPED"},
    Row{FailureCode::ImageInvalid, "IMAGE_INVALID"},
    Row{FailureCode::FaceNone, "FACE_NONE"},
    Row{FailureCode::FaceMany, "FACE_MANY"},
    Row{FailureCode::FaceQualityLow, "FACE_QUALITY_LOW"},
    Row{FailureCode::FaceTimeout, "FACE_TIMEOUT"},
    Row{FailureCode::FaceNotMatching, "FACE_NOT_MATCHING"},
    Row{FailureCode::FaceReferred, "FACE_REFERRED"},
    Row{FailureCode::OfficerLookMissing, "OFFICER_LOOK_MISSING"},
    Row{FailureCode::EvidenceMismatch, "EVIDENCE_MISMATCH"},
    Row{FailureCode::FaceModelMissing, "FACE_MODEL_MISSING"},
    Row{FailureCode::FaceModelInvalid, "FACE_MODEL_INVALID"},
    Row{FailureCode::ConsentRequired, "CONSENT_REQUIRED"},
    Row{FailureCode::LegalClauseMissing, "LEGAL_CLAUSE_MISSING"},
    Row{FailureCode::CitizenNumberInvalid, "CITIZEN_NUMBER_INVALID"},
    Row{FailureCode::PhoneInvalid, "PHONE_INVALID"},
    Row{FailureCode::PhoneTooManyPersons, "PHONE_TOO_MANY_PERSONS"},
    Row{FailureCode::OtpWrong, "OTP_WRONG"},
    Row{FailureCode::ServiceUnknown, "SERVICE_UNKNOWN"},
    Row{FailureCode::ServiceNotAvailable, "SERVICE_NOT_AVAILABLE"},
    Row{FailureCode::EnrolmentExists, "ENROLMENT_EXISTS"},
    Row{FailureCode::ScriptInvalid, "SCRIPT_INVALID"},
    Row{FailureCode::RegisterRecordUnknown, "REGISTER_RECORD_UNKNOWN"},
    Row{FailureCode::FieldInvalid, "FIELD_INVALID"},
    Row{FailureCode::OwnRecordRefused, "OWN_RECORD_REFUSED"},
    Row{FailureCode::PersonNotServable, "PERSON_NOT_SERVABLE"},
    Row{FailureCode::CodeRefused, "CODE_REFUSED"},
    Row{FailureCode::CardNumberMismatch, "CARD_NUMBER_MISMATCH"},
    Row{FailureCode::OtpExpired, "OTP_EXPIRED"},
    Row{FailureCode::LimitReached, "LIMIT_REACHED"},
    Row{FailureCode::RequesterRefused, "REQUESTER_REFUSED"},
    Row{FailureCode::HouseMasterConsentMissing, "HOUSE_MASTER_CONSENT_MISSING"},
    Row{FailureCode::OfflineNotAllowed, "OFFLINE_NOT_ALLOWED"},
    Row{FailureCode::OutreachDataOld, "OUTREACH_DATA_OLD"},
    Row{FailureCode::StepOutOfOrder, "STEP_OUT_OF_ORDER"},
    Row{FailureCode::SignInRefused, "SIGN_IN_REFUSED"},
    Row{FailureCode::SignInLocked, "SIGN_IN_LOCKED"},
    Row{FailureCode::NotAuthorised, "NOT_AUTHORISED"},
    Row{FailureCode::SecondPersonNeeded, "SECOND_PERSON_NEEDED"},
    Row{FailureCode::ReasonMissing, "REASON_MISSING"},
    Row{FailureCode::FaceSecondPersonNeeded, "FACE_SECOND_PERSON_NEEDED"},
    Row{FailureCode::FaceReasonMissing, "FACE_REASON_MISSING"},
    Row{FailureCode::FeeNotPaid, "FEE_NOT_PAID"},
    Row{FailureCode::FeeTakenAlready, "FEE_TAKEN_ALREADY"},
    Row{FailureCode::TillClosed, "TILL_CLOSED"},
    Row{FailureCode::DayClosed, "DAY_CLOSED"},
    Row{FailureCode::DayNotClosed, "DAY_NOT_CLOSED"},
    Row{FailureCode::StoreUnavailable, "STORE_UNAVAILABLE"},
    Row{FailureCode::StoreDamaged, "STORE_DAMAGED"},
    Row{FailureCode::StoreFull, "STORE_FULL"},
    Row{FailureCode::StoreKeyUnavailable, "STORE_KEY_UNAVAILABLE"},
    Row{FailureCode::CaseUnknown, "CASE_UNKNOWN"},
    Row{FailureCode::AuditChainBroken, "AUDIT_CHAIN_BROKEN"},
    Row{FailureCode::NumbersExhausted, "NUMBERS_EXHAUSTED"},
    Row{FailureCode::BackupInvalid, "BACKUP_INVALID"},
    Row{FailureCode::ClockWrong, "CLOCK_WRONG"},
    Row{FailureCode::OutboxHeldBack, "OUTBOX_HELD_BACK"},
    Row{FailureCode::CentreUnreachable, "CENTRE_UNREACHABLE"},
    Row{FailureCode::CentreRefusedConnection, "CENTRE_REFUSED_CONNECTION"},
    Row{FailureCode::CentreCertificateWrong, "CENTRE_CERTIFICATE_WRONG"},
    Row{FailureCode::CentreRejected, "CENTRE_REJECTED"},
    Row{FailureCode::CentreReceiptInvalid, "CENTRE_RECEIPT_INVALID"},
    Row{FailureCode::CentreAnswerInvalid, "CENTRE_ANSWER_INVALID"},
    Row{FailureCode::CentreFeedInvalid, "CENTRE_FEED_INVALID"},
    Row{FailureCode::CentreContractDifferent, "CENTRE_CONTRACT_DIFFERENT"},
    Row{FailureCode::RecordConflict, "RECORD_CONFLICT"},
    Row{FailureCode::BundleInvalid, "BUNDLE_INVALID"},
    Row{FailureCode::WorkstationRevoked, "WORKSTATION_REVOKED"},
    Row{FailureCode::WorkstationNotProvisioned, "WORKSTATION_NOT_PROVISIONED"},
    Row{FailureCode::ProvisioningRefused, "PROVISIONING_REFUSED"},
    Row{FailureCode::DocumentKindUnknown, "DOCUMENT_KIND_UNKNOWN"},
    Row{FailureCode::DocumentFontMissing, "DOCUMENT_FONT_MISSING"},
    Row{FailureCode::DocumentInvalid, "DOCUMENT_INVALID"},
    Row{FailureCode::DocumentSignatureWrong, "DOCUMENT_SIGNATURE_WRONG"},
    Row{FailureCode::DocumentUnknown, "DOCUMENT_UNKNOWN"},
    Row{FailureCode::DocumentVoid, "DOCUMENT_VOID"},
    Row{FailureCode::PrinterMissing, "PRINTER_MISSING"},
    Row{FailureCode::PrinterStopped, "PRINTER_STOPPED"},
    Row{FailureCode::PrinterOutOfPaper, "PRINTER_OUT_OF_PAPER"},
    Row{FailureCode::PrinterJammed, "PRINTER_JAMMED"},
    Row{FailureCode::PrinterOffline, "PRINTER_OFFLINE"},
    Row{FailureCode::PrintCancelled, "PRINT_CANCELLED"},
    Row{FailureCode::PrintJobUnknown, "PRINT_JOB_UNKNOWN"},
    Row{FailureCode::PrintFailed, "PRINT_FAILED"},
    Row{FailureCode::StockExhausted, "STOCK_EXHAUSTED"},
    Row{FailureCode::StockInvalid, "STOCK_INVALID"},
    Row{FailureCode::StockUnsettled, "STOCK_UNSETTLED"},
    Row{FailureCode::ScannerMissing, "SCANNER_MISSING"},
    Row{FailureCode::ScannerFeederEmpty, "SCANNER_FEEDER_EMPTY"},
    Row{FailureCode::ScannerJammed, "SCANNER_JAMMED"},
    Row{FailureCode::ScannerCoverOpen, "SCANNER_COVER_OPEN"},
    Row{FailureCode::ScanCancelled, "SCAN_CANCELLED"},
    Row{FailureCode::ScanFailed, "SCAN_FAILED"},
    Row{FailureCode::ScanTooLarge, "SCAN_TOO_LARGE"},
    Row{FailureCode::FileUnreadable, "FILE_UNREADABLE"},
    Row{FailureCode::FileNotWritable, "FILE_NOT_WRITABLE"},
};

constexpr auto kCodes = [] {
    std::array<FailureCode, kNames.size()> codes{};
    for (std::size_t index = 0; index < kNames.size(); ++index) {
        codes[index] = kNames[index].first;
    }
    return codes;
}();

}  // namespace

std::span<const FailureCode> all_failure_codes() {
    return kCodes;
}

std::string_view failure_name(FailureCode code) {
    for (const auto& [candidate, name] : kNames) {
        if (candidate == code) {
            return name;
        }
    }
    return "UNEXPECTED_ERROR";
}

std::optional<FailureCode> failure_from_name(std::string_view name) {
    for (const auto& [code, candidate] : kNames) {
        if (candidate == name) {
            return code;
        }
    }
    return std::nullopt;
}

}  // namespace amphoe::domain
