#include "tests/centre/Service.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "tests/centre/SeedData.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

/// The form of schema Identifier.
bool identifier(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        const bool hex = (text[at] >= '0' && text[at] <= '9') || (text[at] >= 'a' && text[at] <= 'f');
        if (hyphen ? text[at] != '-' : !hex) {
            return false;
        }
    }
    return true;
}

/// The message id when the path fits the template (empty when the template has none), otherwise nothing.
std::optional<std::string> match(std::string_view pattern, std::string_view path) {
    const auto hole = pattern.find("{id}");
    if (hole == std::string_view::npos) {
        return pattern == path ? std::optional<std::string>("") : std::nullopt;
    }
    const auto before = pattern.substr(0, hole);
    const auto after = pattern.substr(hole + 4);
    if (path.size() != before.size() + 36 + after.size() || path.substr(0, before.size()) != before ||
        path.substr(path.size() - after.size()) != after) {
        return std::nullopt;
    }
    const auto id = path.substr(before.size(), 36);
    return identifier(id) ? std::optional(std::string(id)) : std::nullopt;
}

support::Timestamp system_time(const Faults& faults) {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
           faults.clock_skew;
}

}  // namespace

Service::Service(const std::filesystem::path& folder)
    : keys_(KeyFolder::open(folder)),
      records_(folder / "centre.sqlite"),
      opener_(keys_.authority(), keys_.sealing()),
      signer_(keys_.receipts()),
      messages_(records_, opener_, signer_),
      provisioning_(records_, keys_) {}

std::span<const Route> Service::routes() {
    static constexpr std::array table{
        Route{"GET", "/v1/status", Listener::Service, "", 0, &Service::status},
        Route{"POST", "/v1/workstations", Listener::Provisioning, "application/json", 16384, &Service::provision},
        Route{"POST", "/v1/cards/status", Listener::Service, "application/json", 4096, &Service::card_status},
        Route{"PUT", "/v1/messages/{id}", Listener::Service, "application/cms", 1048576, &Service::put_message},
        Route{"GET", "/v1/messages/{id}/receipt", Listener::Service, "", 0, &Service::get_receipt},
    };
    return table;
}

std::size_t Service::largest_body(const std::string& method, const std::string& path, Listener listener) {
    for (const auto& route : routes()) {
        if (route.listener == listener && route.method == method && match(route.path, path)) {
            return route.largest_body;
        }
    }
    return 4096;
}

CentreAnswer Service::handle(const CentreRequest& request, Listener listener, const Faults& faults) {
    const std::lock_guard lock(mutex_);
    auto answer = problem(404, "path.unknown", "Nothing is served under this path");
    for (const auto& route : routes()) {
        const auto id = route.listener == listener ? match(route.path, request.path) : std::nullopt;
        if (!id) {
            continue;
        }
        if (route.method != request.method) {
            answer = problem(405, "method.unknown", "This path does not know this method");
            answer.allow = route.method;
            continue;
        }
        if (listener == Listener::Service && !records_.workstation_of(request.certificate_fingerprint)) {
            return problem(403, "workstation.unknown", "This workstation is not registered");
        }
        if (request.content_type != route.content_type) {
            return problem(415, "body.type_unknown", "The Content-Type is not the one asked for");
        }
        answer = (this->*route.answer)(request, *id, system_time(faults));
        const bool spoil = !faults.wrong_receipt.empty() && answer.content_type == "application/cms";
        if (spoil) {
            answer.body = signer_.falsify(answer.body, faults.wrong_receipt);
        }
        return answer;
    }
    return answer;
}

std::string Service::new_token(const std::string& workstation_id) {
    const std::lock_guard lock(mutex_);
    return provisioning_.new_token(workstation_id, system_time({}));
}

int Service::message_count() {
    const std::lock_guard lock(mutex_);
    return records_.message_count();
}

CentreAnswer Service::status(const CentreRequest&, const std::string&, support::Timestamp now) {
    const json answer{{"contract_version", "1.0.0"},
                      {"name", "Reference centre (simulated)"},
                      {"simulated", true},
                      {"time", support::to_iso8601(now)}};
    return json_answer(200, answer.dump());
}

CentreAnswer Service::provision(const CentreRequest& request, const std::string&, support::Timestamp now) {
    return provisioning_.provision(request.body, now);
}

CentreAnswer Service::card_status(const CentreRequest& request, const std::string&, support::Timestamp) {
    std::string citizen_id;
    bool complete = false;
    try {
        const auto value = json::parse(request.body);
        citizen_id = value.at("citizen_id").get<std::string>();
        complete =
            !value.at("request_no").get<std::string>().empty() || !value.at("photo_no").get<std::string>().empty();
        if (value.size() != 4 || !value.at("card_version").is_string()) {
            return problem(400, "body.invalid", "The body is not as the contract says");
        }
    } catch (const json::exception&) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto objection = citizen_objection(citizen_id);
    if (!objection.empty()) {
        return problem(422, objection, "This citizen number is not taken");
    }
    const auto* person = find_seed_person(citizen_id);
    json answer{{"code", "0"}, {"text_th", "สถานะปกติ"}};
    if (!complete) {
        answer = {{"code", "5"}, {"text_th", "ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ"}};
    } else if (person != nullptr) {
        answer = {{"code", person->card_code}, {"text_th", person->card_text_th}};
    }
    return json_answer(200, answer.dump());
}

CentreAnswer Service::put_message(const CentreRequest& request, const std::string& id, support::Timestamp now) {
    return messages_.put(id, *records_.workstation_of(request.certificate_fingerprint), request.body, now);
}

CentreAnswer Service::get_receipt(const CentreRequest& request, const std::string& id, support::Timestamp) {
    return messages_.receipt(id, *records_.workstation_of(request.certificate_fingerprint));
}

}  // namespace amphoe::centre
