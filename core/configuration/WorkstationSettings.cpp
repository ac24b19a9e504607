#include "core/configuration/WorkstationSettings.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"

namespace amphoe::configuration {
namespace {

constexpr auto kOfficer = domain::ReaderRole::Officer;

const std::vector<std::string> kKeys{"workstation_id",
                                     "rcode",
                                     "office_th",
                                     "office_en",
                                     "counter",
                                     "mode",
                                     "centre_simulated",
                                     "language",
                                     "large_type",
                                     "camera_source",
                                     "readers",
                                     "printer",
                                     "paper_printers",
                                     "numbered_papers",
                                     "ticket_prefix",
                                     "scanner",
                                     "print_server",
                                     "proxy",
                                     "upload_bytes_per_s",
                                     "models_folder",
                                     "recognition_model_file",
                                     "recognition_model_sha256",
                                     "face_thresholds_file",
                                     "face_thresholds_signer",
                                     "face_cohort_file",
                                     "face_cohort_sha256"};

/// Names that mean nothing are left out here and found by objection_to_papers.
domain::PaperSetUp papers_of(const nlohmann::json& object) {
    domain::PaperSetUp papers;
    const auto printers = object.value("paper_printers", nlohmann::json::object());
    for (const auto& [name, printer] : printers.items()) {
        if (const auto size = domain::paper_size_from_name(name)) {
            papers.printers[*size] = printer;
        }
    }
    const auto numbered = object.value("numbered_papers", std::vector<std::string>{});
    for (const auto& name : numbered) {
        if (const auto kind = domain::document_kind_from_name(name)) {
            papers.numbered.insert(*kind);
        }
    }
    return papers;
}

std::string objection_to_papers(const nlohmann::json& object, const domain::PaperSetUp& papers) {
    const auto unknown = unknown_keys(object.value("paper_printers", nlohmann::json::object()), {"a4", "a5", "roll"});
    if (!unknown.empty()) {
        return "has unknown keys in paper_printers: " + unknown;
    }
    const auto named = object.value("numbered_papers", std::vector<std::string>{}).size();
    return named == papers.numbered.size() ? "" : "numbered_papers must name kinds of documents, each once";
}

nlohmann::json papers_json(const domain::PaperSetUp& papers) {
    auto printers = nlohmann::json::object();
    for (const auto& [size, printer] : papers.printers) {
        printers[std::string(domain::paper_size_name(size))] = printer;
    }
    return printers;
}

std::vector<std::string> numbered_names(const domain::PaperSetUp& papers) {
    std::vector<std::string> names;
    for (const auto kind : papers.numbered) {
        names.emplace_back(domain::document_kind_name(kind));
    }
    return names;
}

WorkstationSettings settings_of(const nlohmann::json& object) {
    WorkstationSettings settings;
    settings.workstation = {object.at("workstation_id"),
                            object.at("rcode"),
                            object.at("office_th"),
                            object.at("office_en"),
                            object.value("counter", ""),
                            object.at("mode").get<std::string>() == "training",
                            object.value("centre_simulated", false)};
    settings.language = object.value("language", "th");
    settings.large_type = object.value("large_type", false);
    settings.camera_source = object.value("camera_source", "0");
    const auto readers = object.value("readers", nlohmann::json::object());
    settings.readers = {readers.value("citizen", ""), readers.value("officer", "")};
    settings.printer = object.value("printer", "");
    settings.papers = papers_of(object);
    settings.ticket_prefix = object.value("ticket_prefix", "");
    settings.scanner = object.value("scanner", "");
    settings.print_server = object.value("print_server", "");
    settings.proxy = object.value("proxy", "");
    settings.upload_bytes_per_s = object.value("upload_bytes_per_s", 0L);
    settings.models_folder = object.value("models_folder", "");
    settings.recognition_model_file = object.value("recognition_model_file", "");
    settings.recognition_model_sha256 = object.value("recognition_model_sha256", "");
    settings.face_thresholds_file = object.value("face_thresholds_file", "");
    settings.face_thresholds_signer = object.value("face_thresholds_signer", "");
    settings.face_cohort_file = object.value("face_cohort_file", "");
    settings.face_cohort_sha256 = object.value("face_cohort_sha256", "");
    return settings;
}

bool is_ticket_prefix(const std::string& prefix) {
    return prefix.size() <= 2 && std::all_of(prefix.begin(), prefix.end(), [](char letter) {
               return (letter >= 'A' && letter <= 'Z') || (letter >= '1' && letter <= '9');
           });
}

std::string objection_to(const nlohmann::json& object, const WorkstationSettings& settings) {
    const auto unknown = unknown_keys(object, kKeys);
    if (!unknown.empty()) {
        return "has unknown keys: " + unknown;
    }
    const auto unknown_roles = unknown_keys(object.value("readers", nlohmann::json::object()), {"citizen", "officer"});
    if (!unknown_roles.empty()) {
        return "has unknown keys in readers: " + unknown_roles;
    }
    if (!settings.readers.officer.empty() && settings.readers.of(settings.readers.citizen) == kOfficer) {
        return "readers: one name would be the citizen's and the officer's";
    }
    if (auto objection = objection_to_papers(object, settings.papers); !objection.empty()) {
        return objection;
    }
    if (!is_ticket_prefix(settings.ticket_prefix)) {
        return "ticket_prefix must be at most two of A-Z and 1-9, as \"2\" for tickets like 2A001";
    }
    const auto mode = object.at("mode").get<std::string>();
    if (mode != "live" && mode != "training") {
        return "mode must be \"live\" or \"training\"";
    }
    const auto& rcode = settings.workstation.rcode;
    if (rcode.size() != 4 || !std::all_of(rcode.begin(), rcode.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return "rcode must be four digits";
    }
    if (settings.workstation.id.empty() || settings.workstation.office_th.empty()) {
        return "workstation_id and office_th must not be empty";
    }
    if (settings.face_cohort_file.empty() != settings.face_cohort_sha256.empty()) {
        return "face_cohort_file and face_cohort_sha256 go together";
    }
    if (settings.language != "th" && settings.language != "en") {
        return "language must be \"th\" or \"en\"";
    }
    if (settings.upload_bytes_per_s < 0) {
        return "upload_bytes_per_s must not be negative";
    }
    if (!settings.proxy.empty() && !host_and_port(settings.proxy)) {
        return "proxy must be host:port";
    }
    return {};
}

}  // namespace

std::optional<std::pair<std::string, int>> host_and_port(const std::string& address) {
    const auto colon = address.rfind(':');
    int port = 0;
    if (colon == std::string::npos || colon == 0) {
        return std::nullopt;
    }
    const auto* end = address.data() + address.size();
    const auto read = std::from_chars(address.data() + colon + 1, end, port);
    const bool whole = read.ec == std::errc{} && read.ptr == end && port >= 1 && port <= 65535;
    return whole ? std::optional(std::pair(address.substr(0, colon), port)) : std::nullopt;
}

domain::Result<WorkstationSettings> load_workstation_settings(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    try {
        auto settings = settings_of(*object);
        const auto objection = objection_to(*object, settings);
        if (!objection.empty()) {
            return invalid_file(file, objection);
        }
        return settings;
    } catch (const nlohmann::json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

domain::Result<domain::Done> save_workstation_settings(const std::filesystem::path& file,
                                                       const WorkstationSettings& settings) {
    const nlohmann::json object{
        {"workstation_id", settings.workstation.id},
        {"rcode", settings.workstation.rcode},
        {"office_th", settings.workstation.office_th},
        {"office_en", settings.workstation.office_en},
        {"counter", settings.workstation.counter},
        {"mode", settings.workstation.training ? "training" : "live"},
        {"centre_simulated", settings.workstation.centre_simulated},
        {"language", settings.language},
        {"large_type", settings.large_type},
        {"camera_source", settings.camera_source},
        {"readers", {{"citizen", settings.readers.citizen}, {"officer", settings.readers.officer}}},
        {"printer", settings.printer},
        {"paper_printers", papers_json(settings.papers)},
        {"numbered_papers", numbered_names(settings.papers)},
        {"ticket_prefix", settings.ticket_prefix},
        {"scanner", settings.scanner},
        {"print_server", settings.print_server},
        {"proxy", settings.proxy},
        {"upload_bytes_per_s", settings.upload_bytes_per_s},
        {"models_folder", settings.models_folder},
        {"recognition_model_file", settings.recognition_model_file},
        {"recognition_model_sha256", settings.recognition_model_sha256},
        {"face_thresholds_file", settings.face_thresholds_file},
        {"face_thresholds_signer", settings.face_thresholds_signer},
        {"face_cohort_file", settings.face_cohort_file},
        {"face_cohort_sha256", settings.face_cohort_sha256},
    };
    std::ofstream stream(file, std::ios::trunc);
    stream << object.dump(2) << '\n';
    stream.close();
    if (!stream) {
        return domain::Failure{domain::FailureCode::FileNotWritable, file.filename().string()};
    }
    return domain::Done{};
}

}  // namespace amphoe::configuration
