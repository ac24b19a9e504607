// Every failure the program can name. The texts and remedies live in resources/failures/catalogue.json.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amphoe::domain {

/// Stable codes of the failure catalogue. The text form (failure_name) is part of the console contract.
enum class FailureCode {
    UnexpectedError,
    UsageError,
    ConfigurationInvalid,
    // Card and reader (five card states have five messages).
    CardNoService,
    CardNoReader,
    CardReaderUnknown,
    CardAbsent,
    CardMute,
    CardExclusive,
    CardForeign,
    CardRemoved,
    CardSwapped,
    CardUnreadable,
    CardDataInvalid,
    CardExpired,
    CardPhotoInvalid,
    CardStatusAbnormal,
    CardRefusedInTraining,
    // Camera and face.
    CameraMissing,
    CameraStopped,
    ImageInvalid,
    FaceNone,
    FaceMany,
    FaceQualityLow,
    FaceTimeout,
    FaceNotMatching,
    FaceReferred,
    OfficerLookMissing,
    EvidenceMismatch,
    FaceModelMissing,
    FaceModelInvalid,
    // Visit and workflow.
    ConsentRequired,
    LegalClauseMissing,
    CitizenNumberInvalid,
    PhoneInvalid,
    PhoneTooManyPersons,
    OtpWrong,
    ServiceUnknown,
    ServiceNotAvailable,
    EnrolmentExists,
    ScriptInvalid,
    // Services and registers.
    RegisterRecordUnknown,
    FieldInvalid,
    OwnRecordRefused,
    PersonNotServable,
    CodeRefused,
    CardNumberMismatch,
    OtpExpired,
    LimitReached,
    RequesterRefused,
    HouseMasterConsentMissing,
    OfflineNotAllowed,
    OutreachDataOld,
    StepOutOfOrder,
    // Officer.
    SignInRefused,
    SignInLocked,
    NotAuthorised,
    SecondPersonNeeded,
    ReasonMissing,
    FaceSecondPersonNeeded,
    FaceReasonMissing,
    FeeNotPaid,
    FeeTakenAlready,
    TillClosed,
    DayClosed,
    DayNotClosed,
    // Store.
    StoreUnavailable,
    StoreDamaged,
    StoreFull,
    StoreKeyUnavailable,
    CaseUnknown,
    AuditChainBroken,
    NumbersExhausted,
    BackupInvalid,
    ClockWrong,
    OutboxHeldBack,
    // Centre and synchronization.
    CentreUnreachable,
    CentreRefusedConnection,
    CentreCertificateWrong,
    CentreRejected,
    CentreReceiptInvalid,
    CentreAnswerInvalid,
    CentreFeedInvalid,
    CentreContractDifferent,
    RecordConflict,
    BundleInvalid,
    WorkstationRevoked,
    WorkstationNotProvisioned,
    ProvisioningRefused,
    // Papers.
    DocumentKindUnknown,
    DocumentFontMissing,
    DocumentInvalid,
    DocumentSignatureWrong,
    DocumentUnknown,
    DocumentVoid,
    PrinterMissing,
    PrinterStopped,
    PrinterOutOfPaper,
    PrinterJammed,
    PrinterOffline,
    PrintCancelled,
    PrintJobUnknown,
    PrintFailed,
    StockExhausted,
    StockInvalid,
    StockUnsettled,
    // Scanner.
    ScannerMissing,
    ScannerFeederEmpty,
    ScannerJammed,
    ScannerCoverOpen,
    ScanCancelled,
    ScanFailed,
    ScanTooLarge,
    FileUnreadable,
    FileNotWritable,
};

/// All codes, in the order above; the catalogue test walks this list.
std::span<const FailureCode> all_failure_codes();

/// Upper snake case, e.g. "CARD_NO_SERVICE".
std::string_view failure_name(FailureCode code);

/// The code with that text form, if there is one.
std::optional<FailureCode> failure_from_name(std::string_view name);

}  // namespace amphoe::domain
