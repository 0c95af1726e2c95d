-- /etc/patroni/first-database.sql (mode 0600, owner postgres): run once, by the machine that makes the cluster.
create role ${DATABASE} login password '${PASSWORD_PROGRAMME}';
create database ${DATABASE} owner ${DATABASE};
