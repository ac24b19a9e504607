#include "gui/console/WorkstationCommands.h"

#include "gui/console/SetupReport.h"

namespace amphoe::gui::console {
namespace {

using configuration::WorkstationSettings;
using domain::Failure;
using domain::FailureCode;

constexpr int kHighestPort = 65535;

domain::Result<WorkstationSettings> settings_of(const Arguments& arguments) {
    const auto mode = arguments.value("mode");
    if (mode != "training" && mode != "live") {
        return usage_error("--mode must be training or live");
    }
    WorkstationSettings settings;
    settings.workstation = {arguments.value("id"),
                            arguments.value("rcode"),
                            arguments.value("office-th"),
                            arguments.value("office-en"),
                            arguments.value("counter"),
                            mode == "training",
                            mode == "training" || arguments.has("simulated-centre")};
    settings.camera_source = arguments.value_or("camera", settings.camera_source);
    settings.printer = arguments.value("printer");
    settings.print_server = arguments.value("print-server");
    settings.models_folder = arguments.value("models");
    return settings;
}

/// What forbids these settings in a folder that has settings already.
std::string objection_to(const WorkstationSettings& present, const WorkstationSettings& wanted) {
    if (present.workstation.training != wanted.workstation.training) {
        return "config.json: this data folder is for the other mode; training and live never share data";
    }
    if (present.workstation.id != wanted.workstation.id || present.workstation.rcode != wanted.workstation.rcode) {
        return "config.json: this data folder belongs to another workstation";
    }
    return {};
}

/// Written beside, read back with all checks, then put in place: a wrong value never replaces a good file.
domain::Result<domain::Done> put_in_place(const std::filesystem::path& file, const WorkstationSettings& settings) {
    auto beside = file;
    beside += ".new";
    std::error_code trouble;
    if (auto saved = configuration::save_workstation_settings(beside, settings); !saved) {
        return saved;
    }
    if (const auto read_back = configuration::load_workstation_settings(beside); !read_back) {
        std::filesystem::remove(beside, trouble);
        return read_back.error();
    }
    std::filesystem::rename(beside, file, trouble);
    if (trouble) {
        std::filesystem::remove(beside, trouble);
        return Failure{FailureCode::FileNotWritable, file.filename().string()};
    }
    return domain::Done{};
}

domain::Result<domain::Done> make_folder(const std::filesystem::path& folder) {
    std::error_code trouble;
    if (std::filesystem::is_directory(folder, trouble)) {
        return domain::Done{};
    }
    std::filesystem::create_directories(folder, trouble);
    if (trouble) {
        return Failure{FailureCode::FileNotWritable, "the data folder cannot be made"};
    }
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, trouble);
    return domain::Done{};
}

}  // namespace

std::vector<CommandSpec> WorkstationCommands::specs() {
    return {
        {"workstation init",
         {},
         {{"id", "ID", "รหัสเครื่อง / e.g. WS-9901-01", true},
          {"rcode", "CODE", "รหัสสำนักทะเบียน / office code, 4 digits", true},
          {"office-th", "NAME", "ชื่อสำนักทะเบียน / office, Thai", true},
          {"office-en", "NAME", "ชื่ออังกฤษ / office, English", true},
          {"mode", "MODE", "training หรือ live / training or live", true},
          {"counter", "N", "ช่องบริการ / counter"},
          {"simulated-centre", "", "ส่วนกลางจำลอง / the centre is a simulated one"},
          {"camera", "SOURCE", "กล้อง / device number, file:, URL or pipeline:"},
          {"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER"},
          {"print-server", "HOST:PORT", "เซิร์ฟเวอร์พิมพ์ / CUPS server"},
          {"models", "DIR", "โฟลเดอร์แบบจำลอง / face models"}},
         "ตั้งค่าเครื่องครั้งแรก (เขียน config.json)",
         "Set up this workstation (writes config.json)",
         [](const auto& context, const auto& arguments) { return WorkstationCommands(context).init(arguments); }},
        {"workstation provision",
         {},
         {{"host", "HOST", "ส่วนกลาง / the centre's host", true},
          {"port", "PORT", "พอร์ต / port", true},
          {"provision-port", "PORT", "พอร์ตลงทะเบียน / port for registration", true},
          {"ca", "FILE", "ใบรับรอง CA ของส่วนกลาง / the centre's CA, PEM", true},
          {"token-env", "VAR", "ตัวแปรที่เก็บรหัสใช้ครั้งเดียว / variable holding the one-time token", true}},
         "ลงทะเบียนเครื่องกับส่วนกลาง",
         "Register this workstation with the centre",
         [](const auto& context, const auto& arguments) { return WorkstationCommands(context).provision(arguments); }},
    };
}

CommandResult WorkstationCommands::init(const Arguments& arguments) const {
    const auto wanted = settings_of(arguments);
    if (!wanted) {
        return wanted.error();
    }
    const auto file = context_.assembly.data_folder() / "config.json";
    if (std::filesystem::exists(file)) {
        const auto present = configuration::load_workstation_settings(file);
        if (!present) {
            return present.error();
        }
        if (const auto objection = objection_to(*present, *wanted); !objection.empty()) {
            return Failure{FailureCode::ConfigurationInvalid, objection};
        }
    }
    if (auto made = make_folder(context_.assembly.data_folder()); !made) {
        return made.error();
    }
    if (auto placed = put_in_place(file, *wanted); !placed) {
        return placed.error();
    }
    return settings_report(file.string(), *wanted);
}

CommandResult WorkstationCommands::provision(const Arguments& arguments) const {
    const auto port = arguments.number("port", 0, 1, kHighestPort);
    if (!port) {
        return port.error();
    }
    const auto provision_port = arguments.number("provision-port", 0, 1, kHighestPort);
    if (!provision_port) {
        return provision_port.error();
    }
    const auto token = arguments.secret("token-env");
    if (!token) {
        return token.error();
    }
    const auto host = arguments.value("host");
    const auto provisioned = context_.assembly.provision(host, *port, *provision_port, arguments.value("ca"), *token);
    return provisioned ? CommandResult(provisioned_report(host, *port)) : CommandResult(provisioned.error());
}

}  // namespace amphoe::gui::console
