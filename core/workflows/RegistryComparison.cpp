#include "core/workflows/RegistryComparison.h"

#include <array>

#include "core/domain/FreeText.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// The form texts are compared in (domain.md E6); a text that has no such form is compared as it is.
std::string normal_form(const std::string& text) {
    constexpr int kMostLetters = 1'000;
    const auto plain = domain::read_free_text(text, {kMostLetters, false});
    return plain ? *plain : text;
}

std::string joined(const std::string& first, const std::string& middle, const std::string& last) {
    return first + (middle.empty() ? "" : " " + middle) + (last.empty() ? "" : " " + last);
}

}  // namespace

bool same_text(const std::string& left, const std::string& right) {
    return normal_form(left) == normal_form(right);
}

std::vector<RegistryDifference> registry_differences(const domain::IdentityCard& card,
                                                     const domain::RegisterRecord& person) {
    const auto& name = card.name_th;
    const std::array compared{
        RegistryDifference{"title", name.title, person.text("title")},
        RegistryDifference{"name", joined(name.first, name.middle, name.last),
                           joined(person.text("first"), person.text("middle"), person.text("last"))},
        RegistryDifference{"address", card.address.one_line(), person.text("address")}};
    std::vector<RegistryDifference> found;
    for (const auto& one : compared) {
        if (!same_text(one.chip, one.registry)) {
            found.push_back(one);
        }
    }
    if (const auto status = person.text("status"); status != "ALIVE") {
        found.push_back({"status", "", status});
    }
    return found;
}

std::string registry_stop(const domain::RegisterRecord& person) {
    if (person.text("status") == "DECEASED") {
        return "deceased";
    }
    if (person.text("status") == "STRUCK") {
        return "struck_out";
    }
    return person.text("central_house") == "yes" ? "central_house" : "";
}

Result<domain::Done> RegistryComparison::record(const RegistryFindings& findings, const std::string& stopped,
                                                const std::string& case_id) {
    domain::Fields fields{{"step", "registry_comparison"},
                          {"registry", findings.compared ? "compared" : "not-compared"}};
    if (!findings.why_not.empty()) {
        fields["why"] = findings.why_not;
    }
    if (!stopped.empty()) {
        fields["stopped"] = stopped;
    }
    if (findings.compared) {
        fields["registry_version"] = findings.person.version;
        fields["registry_data_at"] = support::to_iso8601(findings.person.data_at);
        fields["house_code"] = findings.person.text("house_code");
    }
    std::string names;
    for (const auto& difference : findings.differences) {
        names += (names.empty() ? "" : "\n") + difference.field;
        fields["chip_" + difference.field] = difference.chip;
        fields["registry_" + difference.field] = difference.registry;
    }
    fields["differences"] = names;
    JournalExtras extras;
    extras.case_id = case_id;
    return journal_.record(domain::EventKind::StepRecorded, std::move(fields), std::move(extras));
}

Result<RegistryFindings> RegistryComparison::compare(const domain::IdentityCard& card, const std::string& case_id,
                                                     std::stop_token stop) {
    const auto& reason = case_id.empty() ? journal_.visit().id : case_id;
    auto answer = civil_register_.look_up(
        {domain::RegisterKind::Person, card.citizen_id.digits(), reason, "identity_proof"}, std::move(stop));
    auto& findings = findings_;
    findings = {};
    std::string stopped;
    if (answer) {
        findings.compared = true;
        findings.person = std::move(*answer);
        findings.differences = registry_differences(card, findings.person);
        stopped = registry_stop(findings.person);
    } else {
        findings.why_not = domain::failure_name(answer.error().code);
        stopped = answer.error().code == FailureCode::RegisterRecordUnknown ? "unknown" : "";
    }
    if (auto saved = record(findings, stopped, case_id); !saved) {
        return saved.error();
    }
    if (!stopped.empty()) {
        return Failure{FailureCode::PersonNotServable, stopped};
    }
    return findings;
}

}  // namespace amphoe::workflows
