// What the central registers answer to a question (domain.md W3.5, W6-W13): texts with a version and their data time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// What is asked for. The text form is part of the centre's contract.
enum class RegisterKind {
    Person,           ///< key: citizen number
    House,            ///< key: house code; items: the persons of the house
    MoveNotice,       ///< key: ท.ร.6 number; items: the movers
    Birth,            ///< key: citizen number of the child
    Death,            ///< key: citizen number of the deceased
    Marriage,         ///< key: citizen number of either spouse
    Divorce,          ///< key: citizen number of either of the two
    NameChange,       ///< key: citizen number; items: the changes, oldest first
    CardHistory,      ///< key: citizen number; items: cards
    Thaid,            ///< key: citizen number: state of the enrolment; items: its history
    Tangrat,          ///< key: citizen number: level; items: history of proofs with their channels
    TangratCode,      ///< key: payload of the QR code in the citizen's app
    DigitalCardCode,  ///< key: one-time code of a digital card
    OnlineCase,       ///< key: number of an online move or request
    Delegation,       ///< key: reference of a delegation for a new house
    PhoneUse,         ///< key: phone number; field persons: how many used it this year
    IssuedPaper,      ///< key: document number: as issued, with state valid | void
    Linkage,          ///< key: "AGENCY|PURPOSE|FIELD,FIELD|CITIZEN": what one agency gets for one purpose (C40)
    ReleaseLog,       ///< key: citizen number, or "agency:AGENCY"; items: who asked for what and when, oldest first
    DataUse           ///< key: citizen number; items: who asked for this person's records, newest first
};
/// "person", "house" ...
std::string_view register_kind_name(RegisterKind kind);
std::optional<RegisterKind> register_kind_from_name(std::string_view name);

/// One answer. `version` goes back with every act that changes the record (architecture.md "The centre").
struct RegisterRecord {
    RegisterKind kind = RegisterKind::Person;
    std::string key;
    std::string version;
    support::Timestamp data_at{};
    Fields fields;
    std::vector<Fields> items;

    /// The field's text, empty when it is not there.
    std::string text(const std::string& field) const;
};

}  // namespace amphoe::domain
