// What a counter service asks for, as data: one page at a time, the same for the desk, the console and the tests.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/Visit.h"

namespace amphoe::domain {

/// How a field is entered and what its text must look like; the form of the values stands behind each.
enum class FormFieldType {
    Text,         ///< one line
    Note,         ///< several lines
    Number,       ///< whole number, ASCII or Thai digits; stored ASCII
    Date,         ///< ISO after reading; typed in BE or CE (domain.md E1)
    Phone,        ///< ten digits (E9)
    CitizenId,    ///< 13 digits with their check digit (E4)
    HouseCode,    ///< 11 digits (E5)
    Choice,       ///< one value of `choices`
    ManyChoices,  ///< values of `choices`, one per line
    YesNo,        ///< "yes" or "no"
    Code          ///< a QR payload or a typed code; also from a handheld scanner
};

struct FormChoice {
    std::string value;
    std::string title_th;
    std::string title_en;
};

struct FormField {
    std::string key;  ///< snake_case; the same in scripts, events and the act
    std::string title_th;
    std::string title_en;
    FormFieldType type = FormFieldType::Text;
    bool required = true;
    int max_length = 60;  ///< letters, not bytes
    std::vector<FormChoice> choices{};
    std::string value{};  ///< what is known already; never asked for again without need (C16)
    std::string hint_th{};
    std::string hint_en{};
};

/// One named step of a service as a form.
struct FormPage {
    std::string step;  ///< "movers", "destination" ...
    std::string title_th;
    std::string title_en;
    std::vector<FormField> fields;
    std::vector<Fields> shown{};  ///< rows to look at before answering, e.g. the persons of a house: title -> text
};

/// Who else must agree before the act goes on (domain.md W1.5).
struct ApprovalNeed {
    std::set<Role> roles;
    std::string reason_th;
    std::string reason_en;
};

}  // namespace amphoe::domain
