#include "tests/integration/visit/TrainingDesk.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::testing {
namespace {

constexpr const char* kTrainingPin = "246810";

void require(bool held, const std::string& what, const ConsoleAnswer& answer) {
    if (!held) {
        throw std::runtime_error(what + ": " + answer.output);
    }
}

}  // namespace

std::string ConsoleAnswer::failure() const {
    if (json.is_object() && json.contains("failure")) {
        return json["failure"]["code"];
    }
    return {};
}

TrainingDesk::TrainingDesk() {
    setenv("AMPHOE_PIN", kTrainingPin, 1);
    if (!card_service_.start()) {
        throw std::runtime_error("the card service does not start");
    }
    start_centre();
    set_up_workstation();
}

void TrainingDesk::start_centre(const std::string& folder) {
    centre_ = std::make_unique<centre::ReferenceCentre>(folder_.path() / folder, centre_port_);
    centre_port_ = centre_->port();
}

void TrainingDesk::use_devices(const std::string& film, const std::string& printer,
                               const std::string& print_server) const {
    const auto init =
        ctl("workstation init --id WS-9901-02 --rcode 9901 --office-th สำนักทะเบียนอำเภอตัวอย่าง --office-en "
            "'Example District Registry' --counter 2 --mode training --camera 'file:" +
            demonstration(film).string() + "' --printer '" + printer + "' --print-server '" + print_server + "'");
    require(init.exit_code == 0, "workstation init", init);
}

void TrainingDesk::set_up_workstation() {
    use_devices("person-a.avi", "file:printed", "");
    const auto ca = folder_.write("ca.pem", centre_->ca_pem());
    setenv("AMPHOE_TOKEN", centre_->service().new_token("WS-9901-02").c_str(), 1);
    const auto provisioned =
        ctl("workstation provision --host localhost --port " + std::to_string(centre_port_) + " --provision-port " +
            std::to_string(centre_->provision_port()) + " --ca " + ca.string() + " --token-env AMPHOE_TOKEN");
    require(provisioned.exit_code == 0, "workstation provision", provisioned);
    const auto officer =
        ctl("officer add --id O-0001 --name-th กมล --name-en Kamon --role COUNTER_OFFICER --pin-env AMPHOE_PIN");
    require(officer.exit_code == 0, "officer add", officer);
    const auto registrar =
        ctl("officer add --id R-0001 --name-th อรุณ --name-en Arun --role REGISTRAR --pin-env AMPHOE_PIN");
    require(registrar.exit_code == 0, "officer add", registrar);
    const auto supervisor =
        ctl("officer add --id S-0001 --name-th สุดา --name-en Suda --role SUPERVISOR --pin-env AMPHOE_PIN");
    require(supervisor.exit_code == 0, "officer add", supervisor);
}

ConsoleAnswer TrainingDesk::ctl(const std::string& arguments, const std::string& before) const {
    const auto errors = folder_.path() / "stderr.txt";
    const auto result = run_command("( " + before + AMPHOE_CTL " " + arguments + " --json --data '" + data().string() +
                                    "' 2> '" + errors.string() + "' )");
    ConsoleAnswer answer;
    answer.exit_code = result.exit_code;
    answer.output = result.output;
    answer.json = nlohmann::json::parse(result.output, nullptr, false);
    return answer;
}

ConsoleAnswer TrainingDesk::visit(const std::string& film, const nlohmann::json& changes,
                                  const std::string& before) const {
    nlohmann::json script{
        {"officer", {{"id", "O-0001"}, {"pin_env", "AMPHOE_PIN"}}},
        {"consent", {{"face", true}, {"legal_basis", "CONSENT_S26"}}},
        {"card", {{"wait_s", 10}}},
        {"camera", {{"source", "file:" + demonstration(film).string()}, {"timeout_s", 20}}},
        {"officer_looked", true},
        {"services", nlohmann::json::array({{{"kind", "thaid_enrolment"}, {"phone", "0812345678"}}})},
        {"print", {{"to", "file:" + papers().string()}}},
        {"sync", "now"},
    };
    script.update(changes);
    const auto file = folder_.write("visit.json", script.dump(2));
    return ctl("visit run --script '" + file.string() + "'", before);
}

void TrainingDesk::insert_card(const std::string& photo) {
    insert_demonstration_card("somchai", photo);
}

void TrainingDesk::insert_demonstration_card(const std::string& name, const std::string& photo) {
    card_.reset();
    card_ = card_service_.insert(name, 0, {}, demonstration(photo));
}

void TrainingDesk::insert_card_of(const std::string& citizen_id) {
    insert_card_with({{"citizen_id", citizen_id}});
}

void TrainingDesk::insert_card_with(const nlohmann::json& changes, const std::string& photo) {
    card_.reset();
    std::ifstream usual(tests::demonstration_card("somchai"));
    auto person = nlohmann::json::parse(usual);
    person.update(changes);
    const auto file = folder_.write("person.json", person.dump());
    card_ = card_service_.insert((file.parent_path() / file.stem()).string(), 0, {}, demonstration(photo));
}

std::filesystem::path TrainingDesk::demonstration(const std::string& file) {
    return std::filesystem::path(AMPHOE_DEMONSTRATION) / file;
}

}  // namespace amphoe::testing
