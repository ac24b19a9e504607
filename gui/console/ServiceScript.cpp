#include "gui/console/ServiceScript.h"

#include <nlohmann/json.hpp>

#include "core/workflows/SlipContent.h"
#include "gui/console/EnvironmentSecret.h"
#include "gui/console/ServiceKeys.h"

namespace amphoe::gui::console {
namespace {

constexpr std::size_t kLongestAnswer = 50'000;  // bytes; longer ones are no answers but attacks
constexpr std::size_t kLongestKey = 60;
constexpr std::string_view kSecretEnding = "_env";

bool is_key(const std::string& key) {
    return !key.empty() && key.size() <= kLongestKey &&
           key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

std::optional<std::string> single_text(const Json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "yes" : "no";
    }
    if (value.is_number_integer()) {
        return value.dump();
    }
    return std::nullopt;
}

/// Lists become lines, objects become key=value lines.
std::optional<std::string> answer_text(const Json& value) {
    if (!value.is_array() && !value.is_object()) {
        return single_text(value);
    }
    std::string lines;
    for (const auto& [key, entry] : value.items()) {
        const auto text = single_text(entry);
        if (!text || text->find('\n') != std::string::npos) {
            return std::nullopt;
        }
        lines += (lines.empty() ? "" : "\n") + (value.is_object() ? key + "=" : std::string{}) + *text;
    }
    return lines;
}

ServiceScript::SecondPerson second_person_of(const ScriptFields& fields) {
    ServiceScript::SecondPerson person{fields.text("id", Need::Required), fields.text("pin_env", Need::Required),
                                       fields.text("reason", Need::Optional)};
    if (!person.pin_env.empty() && !is_variable_name(person.pin_env)) {
        fields.object_to("pin_env", "must be the NAME of an environment variable, never the secret itself");
    }
    return person;
}

void object_to(std::string& objection, const std::string& reason) {
    if (objection.empty()) {
        objection = reason;
    }
}

void read_answer(const std::string& key, const Json& value, const std::string& path, ServiceScript& service,
                 std::string& objection) {
    const auto text = answer_text(value);
    if (!is_key(key) || !text || text->size() > kLongestAnswer) {
        object_to(objection, path + '.' + key + " must be a text, a number, true, false, or a list of those");
        return;
    }
    if (!key.ends_with(kSecretEnding)) {
        service.answers[key] = *text;
        return;
    }
    if (!text->empty() && !is_variable_name(*text)) {
        object_to(objection,
                  path + '.' + key + " must be the NAME of an environment variable, never the secret itself");
    }
    service.secrets[key.substr(0, key.size() - kSecretEnding.size())] = *text;
}

/// ThaID's keys are few and known before any register is asked: a misspelt one is refused at once.
void refuse_unknown_thaid_keys(const Json& object, const std::string& path, std::string& objection) {
    const ScriptFields fields(
        object, path, {"kind", "phone", "otp_env", "otp", "activation_by", "action", "guardian_id", "second_person"},
        objection);
    if (const auto otp = fields.text("otp", Need::Optional); !otp.empty() && otp != "simulated") {
        fields.object_to("otp", "must be simulated; a real code comes from otp_env");
    }
    const auto phone = fields.text("phone", Need::Optional);
    if (!phone.empty() && !workflows::normalised_phone(phone)) {
        fields.object_to("phone", "must be ten digits beginning with 06, 08 or 09");
    }
}

/// Before the citizen gives the card and looks into the camera for nothing.
void refuse_foreign_key(const std::string& key, domain::ServiceKind kind, const std::string& path,
                        std::string& objection) {
    const bool secret = key.ends_with(kSecretEnding);
    if (!is_service_key(kind, secret ? key.substr(0, key.size() - kSecretEnding.size()) : key)) {
        object_to(objection, path + '.' + key + " is no field of " + std::string(domain::service_name(kind)));
    }
}

}  // namespace

FeeScript fee_script(const Json& object, std::string& objection) {
    const ScriptFields fields(object, "fee", {"method", "payer", "waive"}, objection);
    FeeScript fee;
    const auto name = fields.has("method") ? fields.text("method", Need::Required) : "CASH";
    const auto method = workflows::payment_method_from_name(name);
    if (!method) {
        fields.object_to("method", "must be CASH or QR");
    }
    fee.method = method.value_or(workflows::PaymentMethod::Cash);
    fee.payer = fields.text("payer", Need::Optional);
    if (fields.has("waive")) {
        fee.waived = second_person_of(
            ScriptFields(fields.object("waive", Need::Required), "fee.waive", {"id", "pin_env", "reason"}, objection));
    }
    return fee;
}

std::optional<ServiceScript> service_script(const Json& object, const std::string& path, domain::ServiceKind kind,
                                            std::string& objection) {
    ServiceScript service;
    service.kind = kind;
    service.name = domain::service_name(kind);
    if (kind == domain::ServiceKind::ThaidEnrolment) {
        refuse_unknown_thaid_keys(object, path, objection);
    }
    for (const auto& [key, value] : object.items()) {
        if (key == "kind") {
            continue;
        }
        if (key != "second_person") {
            refuse_foreign_key(key, kind, path, objection);
            read_answer(key, value, path, service, objection);
        } else if (value.is_object()) {
            service.second_person =
                second_person_of(ScriptFields(value, path + ".second_person", {"id", "pin_env", "reason"}, objection));
        } else {
            object_to(objection, path + ".second_person must be an object");
        }
    }
    return objection.empty() ? std::optional(std::move(service)) : std::nullopt;
}

}  // namespace amphoe::gui::console
