// Papers as data (domain.md D). Layout is the renderer's job.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/PaperStanding.h"
#include "core/domain/Visit.h"

namespace amphoe::domain {

/// The papers of domain.md D; names of W11 for the copies of registers.
enum class DocumentKind {
    CopyTr14_1,          ///< D1: one person of the house register, from the database
    CopyTr14,            ///< D2: a house and its persons
    CopyTr13,            ///< D2: a house and its aliens without residence
    CardRecord,          ///< D3
    CopyTr1,             ///< D4: birth
    CopyTr4,             ///< D4: death
    CopyKr2,             ///< marriage register
    CopyKr3,             ///< marriage certificate
    CopyKr6,             ///< divorce register
    CopyKr7,             ///< divorce certificate
    NameChange,          ///< ช.3, ช.5: names changed
    MoveNotice,          ///< D5: ท.ร.6
    HouseNumberReceipt,  ///< D6
    HouseBook,           ///< W10.8: the book of a new house, laid out as ท.ร.14
    NumberPlateNotice,   ///< W10.8: the number has to be put up
    ThaidSlip,           ///< D7
    TangratSlip,         ///< D8
    CardIntakeSlip,      ///< W12: what somebody takes along to the card room
    QueueTicket,         ///< D9
    Receipt,             ///< D10
    DailyReport,         ///< D11
    CashHandover,        ///< W14.6: the day's money for the finance office
    ConsentForm,         ///< D12
    ConsentReceipt,      ///< W19: what was released to which agency
    RefusalNote,         ///< D13
    OfficialLetter,      ///< D14
    OwnDataView          ///< W13.4: the own record to look at; certifies nothing
};
/// The template's file name: "copy_tr14_1", "thaid_slip" ...
std::string_view document_kind_name(DocumentKind kind);
std::optional<DocumentKind> document_kind_from_name(std::string_view name);
/// The kind's part of a document number: "D01" ... "D15"; papers of one layout share it.
std::string_view document_kind_code(DocumentKind kind);
const std::vector<DocumentKind>& all_document_kinds();

/// A picture on a paper, embedded as it is.
struct DocumentPicture {
    std::vector<std::uint8_t> jpeg;
    int width = 0;  ///< pixels
    int height = 0;
};

/// Everything a renderer needs for one paper. Missing optional fields never cancel a paper.
struct DocumentContent {
    DocumentKind kind = DocumentKind::ThaidSlip;
    std::string number;  ///< "[rcode]-[BE yy]-[kind]-[seq6]-[check]" (domain.md E9)
    support::Timestamp issued_at{};
    bool training = false;         ///< diagonal watermark of D0
    bool centre_simulated = true;  ///< said on the paper
    std::string office_th;
    std::string rcode;
    std::string workstation_id;
    std::string officer_id;
    Fields fields;  ///< by template: citizen_name, citizen_id_masked, activation_token, activation_expires_at, ...
    std::map<std::string, std::vector<Fields>> tables;  ///< persons of a house, items of a receipt ...
    std::map<std::string, DocumentPicture> pictures;
    std::string qr;            ///< payload of the QR code; empty = no QR, the paper says what waits
    std::string verification;  ///< payload of the code that proves the paper; empty = none
};

/// Where the visible block of the electronic signature goes and whom it names. Points, origin at the lower left corner.
struct SignaturePlace {
    int page = 0;  ///< counted from 1
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;
    std::string name;
    std::string position;
    std::string office;
    bool test = true;  ///< the certificates come from a simulated centre
};

struct RenderedDocument {
    DocumentKind kind = DocumentKind::ThaidSlip;
    std::string number;
    int pages = 0;
    std::vector<std::uint8_t> pdf;
    std::optional<SignaturePlace> signature_place{};  ///< none: the signature is not drawn
    std::string data_hash{};                          ///< of the paper's data, as in its code: 16 bytes, hexadecimal
};

/// What our own verifier says of a PDF.
struct DocumentVerification {
    bool valid = false;
    std::string signer;  ///< common name of the signing certificate
    std::optional<support::Timestamp> signed_at;
    std::string number;
    /// "signed-and-unchanged", "changed", "unsigned", "unknown-signer", "revoked-signer", "stamp-wrong", "inconsistent"
    std::string status;
    std::vector<std::string> reasons;  ///< Thai sentences, why it is not valid
    std::string level{};               ///< "B-T" with a time stamp, "B-B" without
    std::optional<support::Timestamp> stamped_at{};
    std::string stamp_authority{};
    std::string kind{};  ///< of the embedded data
    std::string code{};  ///< the code printed on the paper, as embedded; empty: none
    PaperStandingAnswer standing{};
};

}  // namespace amphoe::domain
