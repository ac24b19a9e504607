#include "core/workflows/SlipContent.h"

#include <algorithm>

#include "core/domain/ThaiText.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::Fields;

std::string field(const Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

void take_card(const Fields& card, Fields& slip) {
    slip["citizen_name_th"] = field(card, "name_th");
    slip["citizen_name_en"] = field(card, "name_en");
    if (const auto id = domain::CitizenId::parse(field(card, "citizen_id"))) {
        slip["citizen_id_masked"] = id->masked();
    }
    slip["evidence_chip"] = "ok";
}

void take_phone(const Fields& phone, Fields& slip) {
    const auto number = field(phone, "phone");
    if (number.size() == 10) {
        slip["phone_masked"] = "xxx-xxx-" + number.substr(6);
    }
}

/// The code goes on the paper, or the link went to the phone.
void take_activation(const Fields& accepted, bool by_sms, domain::DocumentContent& content) {
    content.fields["enrolment_id"] = field(accepted, "enrolment_id");
    content.fields["activation_expires_at"] = field(accepted, "activation_expires_at");
    if (by_sms && !field(accepted, "activation_token").empty()) {
        content.fields["activation_sms"] = content.fields["phone_masked"];
        return;
    }
    content.fields["activation_token"] = field(accepted, "activation_token");
    content.qr = field(accepted, "activation_token");
}

}  // namespace

domain::DocumentContent slip_content(const domain::Case& record, const std::vector<domain::CaseEvent>& events,
                                     const domain::Workstation& workstation, const std::string& officer_id,
                                     const std::string& document_number, support::Timestamp now) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::ThaidSlip;
    content.number = document_number;
    content.issued_at = now;
    content.training = workstation.training;
    content.centre_simulated = workstation.centre_simulated;
    content.office_th = workstation.office_th;
    content.rcode = workstation.rcode;
    content.workstation_id = workstation.id;
    content.officer_id = officer_id;
    content.fields["case_number"] = record.number;
    content.fields["evidence_card_status"] = "pending";
    content.fields["evidence_face"] = "no";
    bool by_sms = false;
    for (const auto& event : events) {
        if (event.kind == EventKind::CardRead) {
            take_card(event.fields, content.fields);
        } else if (event.kind == EventKind::CardStatusChecked) {
            const auto status = field(event.fields, "status");
            content.fields["evidence_card_status"] = status == "0" ? "ok" : status == "not-checked" ? "pending" : "no";
        } else if (event.kind == EventKind::FaceCompared) {
            content.fields["evidence_face"] = field(event.fields, "band") == "pass" ? "ok" : "pending";
        } else if (event.kind == EventKind::PhoneRecorded) {
            take_phone(event.fields, content.fields);
            by_sms = field(event.fields, "activation_by") == "SMS";
        } else if (event.kind == EventKind::Submitted) {
            content.fields["level_label"] = field(event.fields, "level_label");
        } else if (event.kind == EventKind::CentreAccepted) {
            take_activation(event.fields, by_sms, content);
        }
    }
    return content;
}

std::optional<std::string> normalised_phone(const std::string& text) {
    std::string digits;
    for (const char c : domain::to_arabic_digits(text)) {
        if (c != '-' && c != ' ') {
            digits.push_back(c);
        }
    }
    const bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!all_digits || digits.size() != 10 || digits[0] != '0' ||
        (digits[1] != '6' && digits[1] != '8' && digits[1] != '9')) {
        return std::nullopt;
    }
    return digits;
}

}  // namespace amphoe::workflows
