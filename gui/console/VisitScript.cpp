#include "gui/console/VisitScript.h"

#include <map>
#include <nlohmann/json.hpp>

#include "core/domain/Visit.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/EnvironmentSecret.h"
#include "gui/console/ScriptFields.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kLargestScript = 64 * 1024;
constexpr int kDeepest = 6;
constexpr int kLongestWait = 3600;  // seconds
constexpr std::string_view kFilePrefix = "file:";
constexpr std::string_view kPrinterPrefix = "printer:";

/// "file:NAME" with NAME made absolute against the script's folder; everything else unchanged.
std::string resolved(const std::string& text, const std::filesystem::path& folder) {
    if (!text.starts_with(kFilePrefix)) {
        return text;
    }
    const std::filesystem::path named = text.substr(kFilePrefix.size());
    return std::string(kFilePrefix) + (folder / named).lexically_normal().string();
}

std::string variable(const ScriptFields& fields, const char* key, Need need) {
    auto name = fields.text(key, need);
    if (!name.empty() && !is_variable_name(name)) {
        fields.object_to(key, "must be the NAME of an environment variable, never the secret itself");
        return {};
    }
    return name;
}

VisitScript::Officer officer_of(const ScriptFields& fields) {
    return {fields.text("id", Need::Required), variable(fields, "pin_env", Need::Required)};
}

VisitScript::Consent consent_of(const ScriptFields& fields) {
    VisitScript::Consent consent;
    consent.face = fields.flag("face");
    const auto name = fields.text("legal_basis", Need::Required);
    const auto basis = domain::legal_basis_from_name(name);
    if (!basis) {
        fields.object_to("legal_basis", "must be CONSENT_S26 or LEGAL_DUTY");
    }
    consent.legal_basis = basis.value_or(domain::LegalBasis::ConsentSection26);
    return consent;
}

VisitScript::Card card_of(const ScriptFields& fields) {
    VisitScript::Card card{fields.text("reader", Need::Optional), fields.number("wait_s", 0, 0, kLongestWait), {}};
    if (fields.has("absent")) {
        card.absent = domain::card_absence_from_name(fields.text("absent", Need::Required));
        if (!card.absent) {
            fields.object_to("absent", "must be ONLINE_REQUEST, LOST, UNREADABLE, REFUSED or DIGITAL_CARD");
        }
    }
    return card;
}

VisitScript::Authentication authentication_of(const ScriptFields& fields) {
    VisitScript::Authentication wanted;
    wanted.face = fields.has("face") && fields.flag("face");
    wanted.otp = fields.has("otp") && fields.flag("otp");
    wanted.otp_env = fields.has("otp_env") ? variable(fields, "otp_env", Need::Required) : "";
    wanted.thaid_qr = fields.text("thaid_qr", Need::Optional);
    return wanted;
}

VisitScript::Camera camera_of(const ScriptFields& fields, const std::filesystem::path& folder) {
    VisitScript::Camera camera;
    const auto source = fields.text("source", Need::Optional);
    if (source == kFilePrefix) {
        fields.object_to("source", "names no file");
    }
    camera.source = resolved(source, folder);
    if (fields.has("timeout_s")) {
        camera.timeout_s = fields.number("timeout_s", 1, 1, kLongestWait);
    }
    return camera;
}

VisitScript::Print print_of(const ScriptFields& fields, const std::filesystem::path& folder) {
    const auto to = fields.has("to") ? fields.text("to", Need::Required) : "none";
    if (to == "none") {
        return {};
    }
    if (to.starts_with(kFilePrefix) && to.size() > kFilePrefix.size()) {
        return {VisitScript::Print::To::Printer, resolved(to, folder)};
    }
    if (to.starts_with(kPrinterPrefix)) {
        return {VisitScript::Print::To::Printer, to.substr(kPrinterPrefix.size())};
    }
    fields.object_to("to", "must be printer:NAME, file:FOLDER or none");
    return {};
}

VisitScript::Give give_of(const ScriptFields& fields, const std::filesystem::path& folder) {
    if (fields.text("as", Need::Required) != "signed_pdf") {
        fields.object_to("as", "must be signed_pdf; leave `give` out to print");
    }
    const std::filesystem::path named = fields.text("folder", Need::Required);
    return {(folder / named).lexically_normal()};
}

bool sync_of(const ScriptFields& fields) {
    const auto when = fields.has("sync") ? fields.text("sync", Need::Required) : "now";
    if (when != "now" && when != "later") {
        fields.object_to("sync", "must be now or later");
    }
    return when == "now";
}

/// What is wrong with the kinds alone. One person has one ThaID, so that service stands once.
std::optional<Failure> refused_kind(const std::vector<const Json*>& services) {
    int enrolments = 0;
    for (std::size_t index = 0; index < services.size(); ++index) {
        const auto path = "services[" + std::to_string(index) + "].kind";
        const auto kind = services[index]->find("kind");
        if (kind == services[index]->end() || !kind->is_string()) {
            return Failure{FailureCode::ScriptInvalid, path + " must be the name of a service"};
        }
        const auto service = domain::service_from_name(kind->get_ref<const std::string&>());
        if (!service) {
            return Failure{FailureCode::ServiceUnknown, path};
        }
        enrolments += *service == domain::ServiceKind::ThaidEnrolment ? 1 : 0;
        if (enrolments > 1) {
            return Failure{FailureCode::ScriptInvalid, path + " stands twice"};
        }
    }
    return std::nullopt;
}

void read_services(const std::vector<const Json*>& services, VisitScript& script, std::string& objection) {
    std::map<std::string, int> times;
    for (std::size_t index = 0; index < services.size(); ++index) {
        const auto kind = *domain::service_from_name(services[index]->at("kind").get_ref<const std::string&>());
        auto service = service_script(*services[index], "services[" + std::to_string(index) + "]", kind, objection);
        if (!service) {
            return;
        }
        if (const int time = ++times[service->name]; time > 1) {
            service->name += '_' + std::to_string(time);
        }
        script.services.push_back(std::move(*service));
    }
}

domain::Result<VisitScript> script_of(const Json& object, const std::filesystem::path& folder) {
    std::string objection;
    const ScriptFields script(object, "",
                              {"officer", "consent", "card", "camera", "services", "print", "give", "fee", "sync",
                               "officer_looked", "continue_case", "continue", "show_pages", "activation_wait_s",
                               "authenticate", "ticket", "ticket_for_another"},
                              objection);
    const auto part = [&](const char* key, Need need, std::initializer_list<const char*> known) {
        return ScriptFields(script.object(key, need), key, known, objection);
    };
    VisitScript read;
    read.officer = officer_of(part("officer", Need::Required, {"id", "pin_env"}));
    read.consent = consent_of(part("consent", Need::Required, {"face", "legal_basis"}));
    read.card = card_of(part("card", Need::Optional, {"reader", "wait_s", "absent"}));
    if (script.has("authenticate")) {
        read.authentication =
            authentication_of(part("authenticate", Need::Optional, {"face", "otp", "otp_env", "thaid_qr"}));
    }
    read.camera = camera_of(part("camera", Need::Optional, {"source", "timeout_s"}), folder);
    const auto services = script.objects("services");
    if (objection.empty()) {
        if (auto refused = refused_kind(services)) {
            return *refused;
        }
        read_services(services, read, objection);
    }
    read.print = print_of(part("print", Need::Optional, {"to"}), folder);
    if (script.has("give")) {
        read.give = give_of(part("give", Need::Required, {"as", "folder"}), folder);
    }
    if (script.has("fee")) {
        read.fee = fee_script(script.object("fee", Need::Required), objection);
    }
    read.sync_now = sync_of(script);
    read.officer_looked = !script.has("officer_looked") || script.flag("officer_looked");
    read.show_pages = script.has("show_pages") && script.flag("show_pages");
    read.activation_wait_s = script.number("activation_wait_s", 0, 0, kLongestWait);
    read.continue_case = script.text("continue_case", Need::Optional);
    read.ticket = script.text("ticket", Need::Optional);
    read.ticket_for_another = script.has("ticket_for_another") && script.flag("ticket_for_another");
    read.continue_visit = script.text("continue", Need::Optional);
    if (!read.continue_case.empty() && !read.continue_visit.empty()) {
        script.object_to("continue", "cannot stand together with continue_case");
    }
    if (!objection.empty()) {
        return Failure{FailureCode::ScriptInvalid, objection};
    }
    return read;
}

}  // namespace

domain::Result<VisitScript> load_visit_script(const std::filesystem::path& file) {
    const auto bytes = read_limited(file, kLargestScript);
    if (!bytes) {
        return bytes.error();
    }
    std::string objection;
    const std::string text(bytes->begin(), bytes->end());
    const auto object = parse_strict_object(text, kDeepest, objection);
    if (!object) {
        return Failure{FailureCode::ScriptInvalid, file.filename().string() + ' ' + objection};
    }
    return script_of(*object, std::filesystem::absolute(file).parent_path());
}

}  // namespace amphoe::gui::console
