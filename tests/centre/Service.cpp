#include "tests/centre/Service.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "tests/centre/CardStatusDesk.h"
#include "tests/centre/PathPattern.h"
#include "tests/centre/register/RegisterLoader.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::size_t kMessage = 1048576;
constexpr std::size_t kPiece = 262144;
constexpr std::size_t kSmall = 4096;

support::Timestamp system_time(const Faults& faults) {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
           faults.clock_skew;
}

CentreAnswer status(support::Timestamp now) {
    const json answer{{"contract_version", "1.2.0"},
                      {"name", "Reference centre (simulated)"},
                      {"simulated", true},
                      {"time", support::to_iso8601(now)}};
    return json_answer(200, answer.dump());
}

}  // namespace

Service::Service(const std::filesystem::path& folder, const std::string& database_url)
    : keys_(KeyFolder::open(folder)),
      database_(Database::open(folder, database_url)),
      opener_(keys_.authority(), keys_.sealing()),
      signer_(keys_.receipts()),
      messages_(*database_, opener_, signer_),
      provisioning_(*database_, keys_),
      feed_(*database_, signer_),
      numbers_(*database_),
      papers_(*database_, keys_.stamps()),
      uploads_(*database_, messages_),
      batches_(messages_),
      bundles_(*database_, opener_, signer_, messages_),
      register_desk_(*database_),
      one_time_codes_(*database_),
      spoiler_(*database_, signer_) {
    load_demonstration(*database_, system_time({}));
}

std::span<const Route> Service::routes() {
    using L = Listener;
    static constexpr std::array table{
        Route{"GET", "/v1/status", L::Service, "", 0, [](Service&, const Asked& a) { return status(a.now); }},
        Route{"POST", "/v1/workstations", L::Provisioning, "application/json", 16384,
              [](Service& s, const Asked& a) { return s.provisioning().provision(a.request.body, a.now); }},
        Route{"POST", "/v1/certificates/renewal", L::Service, "application/json", 16384,
              [](Service& s, const Asked& a) { return s.provisioning().renew(a.caller, a.request.body); }},
        Route{"POST", "/v1/cards/status", L::Service, "application/json", kSmall,
              [](Service&, const Asked& a) { return card_status(a.request.body); }},
        Route{"POST", "/v1/cards/laser", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return card_by_laser(s.database(), a.request.body); }},
        Route{"POST", "/v1/register/questions", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return s.register_desk().ask(a.caller, a.request.body, a.now); }},
        Route{"POST", "/v1/one-time-codes", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return s.one_time_codes().send(a.caller, a.request.body, a.now); }},
        Route{"POST", "/v1/one-time-codes/{id}/answers", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) {
                  return s.one_time_codes().answer(a.caller, a.id, a.request.body, a.now);
              }},
        Route{"PUT", "/v1/messages/{id}", L::Service, "application/cms", kMessage,
              [](Service& s, const Asked& a) {
                  return s.messages().take(a.caller, {a.id, a.request.body}, a.now);
              }},
        Route{"GET", "/v1/messages/{id}/receipt", L::Service, "", 0,
              [](Service& s, const Asked& a) { return s.messages().receipt(a.caller, a.id); }},
        Route{"POST", "/v1/messages", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return s.uploads().deliver(a.caller, a.request, a.now); }},
        Route{"POST", "/v1/messages/batch", L::Service, "application/vnd.amphoedesk.batch", kMessage,
              [](Service& s, const Asked& a) { return s.batches().take(a.caller, a.request.body, a.now); }},
        Route{"POST", "/v1/face-comparisons", L::Service, "application/cms", kMessage,
              [](Service& s, const Asked& a) {
                  return s.messages().take(a.caller, {"", a.request.body, "face_comparison"}, a.now);
              }},
        Route{"GET", "/v1/feed", L::Service, "", 0,
              [](Service& s, const Asked& a) { return s.feed().page(a.caller, a.request.path, a.now); }},
        Route{"POST", "/v1/number-blocks", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return s.numbers().lease(a.caller, a.request, a.now); }},
        Route{"GET", "/v1/papers", L::Service, "", 0,
              [](Service& s, const Asked& a) { return s.papers().standing(a.caller, a.request.path, a.now); }},
        Route{"POST", "/v1/timestamps", L::Service, "application/timestamp-query", kSmall,
              [](Service& s, const Asked& a) { return s.papers().stamp(a.request.body, a.now); }},
        Route{"POST", "/v1/uploads", L::Service, "application/json", kSmall,
              [](Service& s, const Asked& a) { return s.uploads().announce(a.caller, a.request, a.now); }},
        Route{"HEAD", "/v1/uploads/{id}", L::Service, "", 0,
              [](Service& s, const Asked& a) { return s.uploads().offset(a.caller, a.id); }},
        Route{"PATCH", "/v1/uploads/{id}", L::Service, "application/octet-stream", kPiece,
              [](Service& s, const Asked& a) { return s.uploads().append(a.caller, a.id, a.request); }},
    };
    return table;
}

std::size_t Service::largest_body(const std::string& method, const std::string& path, Listener listener) {
    for (const auto& route : routes()) {
        if (route.listener == listener && route.method == method && match_path(route.path, path_alone(path))) {
            return route.largest_body;
        }
    }
    return kSmall;
}

support::Result<Caller, CentreAnswer> Service::admit(const std::string& fingerprint) {
    using Admission = support::Result<Caller, CentreAnswer>;
    const auto lease = database_->lease();
    StationRecords records(*lease);
    const auto certificate = records.certificate(fingerprint);
    if (!certificate) {
        return Admission(problem(403, "workstation.unknown", "This workstation is not registered"));
    }
    if (certificate->revoked) {
        return Admission(problem(403, "workstation.revoked", "This workstation was revoked"));
    }
    if (certificate->state == CertificateState::Superseded) {
        return Admission(problem(403, "certificate.superseded", "A newer certificate of this workstation is in use"));
    }
    if (certificate->state == CertificateState::Pending) {
        Transaction transaction(*lease);
        records.activate(certificate->owner);
        transaction.commit();
    }
    return Admission(certificate->owner);
}

CentreAnswer Service::handle(const CentreRequest& request, Listener listener, const Faults& faults) {
    std::string allowed;
    for (const auto& route : routes()) {
        const auto id = route.listener == listener ? match_path(route.path, path_alone(request.path)) : std::nullopt;
        if (!id) {
            continue;
        }
        if (route.method != request.method) {
            allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
            continue;
        }
        Asked asked{request, *id, {}, system_time(faults)};
        if (listener == Listener::Service) {
            auto caller = admit(request.certificate_fingerprint);
            if (!caller) {
                return caller.error();
            }
            asked.caller = std::move(*caller);
        }
        if (request.content_type != route.content_type) {
            return problem(415, "body.type_unknown", "The Content-Type is not the one asked for");
        }
        return spoiler_.spoil(route.answer(*this, asked), faults, asked.caller, *id);
    }
    if (allowed.empty()) {
        return problem(404, "path.unknown", "Nothing is served under this path");
    }
    auto answer = problem(405, "method.unknown", "This path does not know this method");
    answer.headers["Allow"] = allowed;
    return answer;
}

std::string Service::new_token(const std::string& workstation_id, const std::string& office) {
    const Caller station{office.empty() ? office_of_name(workstation_id) : office, workstation_id, ""};
    return provisioning_.new_token(station, system_time({}));
}

bool Service::revoke(const std::string& workstation_id) {
    const auto now = system_time({});
    const auto lease = database_->lease();
    Transaction transaction(*lease);
    const auto office = StationRecords(*lease).revoke(workstation_id, now);
    if (!office) {
        return false;
    }
    for (const auto& pem : StationRecords(*lease).certificates_of(workstation_id)) {
        OfficeRecords(*lease).add_feed_item(certificate_item(*office, pem, now));
    }
    FeedItem item;
    item.office = *office;
    item.topic = "workstations";
    item.key = workstation_id;
    item.value_json = json{{"revoked", true}, {"revoked_at", support::to_iso8601(now)}}.dump();
    OfficeRecords(*lease).add_feed_item(item);
    transaction.commit();
    return true;
}

void Service::set_record(const std::string& record_key, const std::string& content_json) {
    RegisterPage wanted;
    read_content(content_json, wanted);
    const auto lease = database_->lease();
    Transaction transaction(*lease);
    RegisterBook book(*lease);
    auto& page = book.open_or_make(record_key);
    for (const auto& [name, text] : wanted.fields) {
        page.set(name, text);
    }
    if (!wanted.items.empty()) {
        page.items = wanted.items;
    }
    book.save();
    transaction.commit();
}

int Service::message_count() {
    const auto lease = database_->lease();
    return ActRecords(*lease).act_count();
}

}  // namespace amphoe::centre
