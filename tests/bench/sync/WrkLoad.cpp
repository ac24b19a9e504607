#include "tests/bench/sync/WrkLoad.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

namespace amphoe::bench {
namespace {

void write(const std::filesystem::path& file, const auto& bytes) {
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> piece{};
    for (std::size_t count = 0; pipe && (count = std::fread(piece.data(), 1, piece.size(), pipe.get())) > 0;) {
        output.append(piece.data(), count);
    }
    return output;
}

}  // namespace

double wrk_seconds(const sync::WorkstationIdentity& identity, const std::vector<LoadRequest>& requests,
                   const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    std::ofstream list(folder / "list");
    for (std::size_t index = 0; index < requests.size(); ++index) {
        const auto& request = requests[index];
        write(folder / std::to_string(index), request.body);
        list << request.method << ' ' << request.path << ' ' << request.content_type << ' ' << index << '\n';
    }
    list.close();
    write(folder / "certificate.pem", identity.certificate_pem());
    write(folder / "key.der", identity.private_key()->bytes());
    const auto target = identity.centre().host + ":" + std::to_string(identity.centre().port);
    const auto output = output_of(
        "LD_PRELOAD=" AMPHOE_WRK_CERTIFICATE " AMPHOE_CERTIFICATE_FILE=" + (folder / "certificate.pem").string() +
        " AMPHOE_KEY_FILE=" + (folder / "key.der").string() +
        " wrk -t1 -c1 -d3600s --timeout 60s -s " AMPHOE_WRK_SCRIPT " https://" + target + " -- " + folder.string() +
        " 2>&1");
    const auto at = output.find("seconds ");
    if (at == std::string::npos) {
        throw std::runtime_error("wrk (package wrk) gave no figure: " + output);
    }
    return std::stod(output.substr(at + 8));
}

}  // namespace amphoe::bench
